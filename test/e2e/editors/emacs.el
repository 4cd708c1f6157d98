;;; emacs.el --- A session in Emacs: a mistake is shown, a name is completed, and the mistake is gone. -*- lexical-binding: t -*-
;; The command of the language server stands in STEPPROOF_COMMAND, its words apart by line breaks.

(package-initialize)
(require 'eglot)
(require 'flymake)

(defun wait-until (what condition)
  "Wait until CONDITION holds, which is called WHAT."
  (let ((end (+ (float-time) 30)))
    (while (not (funcall condition))
      (when (> (float-time) end)
        (message "Emacs: waited in vain until %s: %S" what (messages))
        (kill-emacs 1))
      (accept-process-output nil 0.05)
      ;; Emacs is never idle in a batch, so what waits for that is done here.
      (eglot--signal-textDocument/didChange)
      (flymake-start))))

(defun check (holds what)
  "End with an error that says WHAT unless HOLDS."
  (unless holds
    (message "Emacs: %s" what)
    (kill-emacs 1)))

(defun messages ()
  "What Flymake shows in the buffer."
  (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(setq eglot-autoshutdown nil
      eglot-server-programs `((js-mode . ,(split-string (getenv "STEPPROOF_COMMAND") "\n" t))))

(find-file "order.asl.json")
(js-mode)
(call-interactively #'eglot)

(wait-until "the mistake is shown" (lambda () (= (length (messages)) 1)))
(check (string-match-p "There is no state `Bil` in the state machine" (car (messages))) (car (messages)))

;; As a user who asks for completion in the middle of the name.
(goto-char (point-min))
(search-forward "\"Bil\"")
(backward-char)
(completion-at-point)
(wait-until "the name is completed" (lambda () (string-match-p "\"Pass\", \"Next\": \"Bill\" }" (buffer-string))))

(wait-until "the mistake is gone" (lambda () (null (messages))))
(eglot-shutdown (eglot-current-server))
(message "Emacs shows a mistake, completes a name, and shows that the mistake is gone.")
(set-buffer-modified-p nil)
(kill-emacs 0)
