/** What a name in a folder stands for. Links to folders may lead in a circle. */
export type Kind = "file" | "folder" | "linked folder";
