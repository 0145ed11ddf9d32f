-- What a person does: waits for the squiggle, looks at it, points at the images, takes the first fix. Written down in seen.json.

local function wait(what, is_so)
  if not vim.wait(60000, is_so, 20) then
    io.stderr:write("waited in vain for " .. what .. "\n")
    vim.cmd("cquit 1")
  end
end

local function position_of(text)
  for row, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
    local column = line:find(text, 1, true)
    if column then return { row, column - 1 } end
  end
  error(text .. " is not in the buffer")
end

wait("diagnostics", function() return #vim.diagnostic.get(0) > 0 end)
local diagnostics = {}
for _, one in ipairs(vim.diagnostic.get(0)) do
  local text = vim.api.nvim_buf_get_text(0, one.lnum, one.col, one.end_lnum, one.end_col, {})
  table.insert(diagnostics, { message = one.message, text = table.concat(text, "\n") })
end

vim.api.nvim_win_set_cursor(0, position_of("train)"))
vim.lsp.buf.hover()
local function float()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then return window end
  end
end
wait("the hover", function() return float() ~= nil end)
local shown = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(float()), 0, -1, true)
vim.api.nvim_win_close(float(), true)

local actions = {}
vim.ui.select = function(items, options, choose)
  for _, item in ipairs(items) do table.insert(actions, (options.format_item(item))) end
  choose(items[1], 1)
end
local before = vim.api.nvim_buf_get_changedtick(0)
vim.api.nvim_win_set_cursor(0, position_of("rescale"))
vim.lsp.buf.code_action()
wait("the fix", function() return vim.api.nvim_buf_get_changedtick(0) > before end)
wait("the finding to go", function() return #vim.diagnostic.get(0) == 0 end)

local seen = {
  diagnostics = diagnostics,
  hover = table.concat(shown, "\n"),
  actions = actions,
  buffer = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\n") .. "\n",
  diagnosticsAfter = #vim.diagnostic.get(0),
}
vim.fn.writefile({ vim.json.encode(seen) }, "seen.json")
vim.cmd("qall!")
