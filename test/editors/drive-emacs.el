;;; -*- lexical-binding: t -*-
;; What a person does: waits for the squiggle, looks at it, points at the images, takes the first fix. Written down in seen.json.

(require 'cl-lib)
(require 'json)

(defun drive-wait (what is-so)
  "Wait until IS-SO, while Emacs handles what the server sends."
  (let ((end (+ (float-time) 60)))
    (while (not (funcall is-so))
      (when (> (float-time) end)
        (message "waited in vain for %s" what)
        (kill-emacs 1))
      (accept-process-output nil 0.05))))

(defun drive-point-at (text)
  (goto-char (point-min))
  (search-forward text)
  (goto-char (match-beginning 0)))

(find-file "train.py")
;; In a session the command loop runs this behind each command.
(run-hooks 'post-command-hook)
(drive-wait "the server" (lambda () (and (eglot-current-server) (bound-and-true-p flymake-mode))))
(flymake-start)
(drive-wait "diagnostics" #'flymake-diagnostics)

(let* ((diagnostics
        (mapcar (lambda (one)
                  `((message . ,(substring-no-properties (flymake-diagnostic-text one)))
                    (text . ,(buffer-substring-no-properties (flymake-diagnostic-beg one)
                                                             (flymake-diagnostic-end one)))))
                (flymake-diagnostics)))
       (hover nil)
       (actions nil)
       (before (buffer-modified-tick)))
  (drive-point-at "train)")
  (eglot-hover-eldoc-function (lambda (text &rest _) (setq hover (substring-no-properties text))))
  (drive-wait "the hover" (lambda () hover))
  (drive-point-at "rescale")
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt choices &rest _)
               (setq actions (mapcar #'car choices))
               (car actions))))
    ;; Asked by the keyboard, not by the mouse.
    (let ((last-nonmenu-event ?x))
      (call-interactively #'eglot-code-actions)))
  (drive-wait "the fix" (lambda () (> (buffer-modified-tick) before)))
  ;; Eglot tells of changes when Emacs is idle.
  (eglot--signal-textDocument/didChange)
  (drive-wait "the finding to go" (lambda () (flymake-start) (null (flymake-diagnostics))))
  (let ((seen `((diagnostics . ,(vconcat diagnostics))
                (hover . ,hover)
                (actions . ,(vconcat actions))
                (buffer . ,(buffer-substring-no-properties (point-min) (point-max)))
                (diagnosticsAfter . ,(length (flymake-diagnostics)))))
        (coding-system-for-write 'utf-8))
    (write-region (json-encode seen) nil "seen.json"))
  (eglot-shutdown (eglot-current-server))
  (set-buffer-modified-p nil)
  (kill-emacs 0))
