-- A session in Neovim: a mistake is shown, a name is completed, and the mistake is gone; then one that only executions show is shown.
-- The command of the language server stands in STEPPROOF_COMMAND, its words apart by line breaks.

local function check(condition, what)
  if condition then return end
  io.stderr:write('Neovim: ' .. what .. '\n')
  vim.cmd('cquit 1')
end

local function wait_for(what, is_so)
  check(vim.wait(20000, is_so, 20), 'waited in vain until ' .. what .. ': ' .. vim.inspect(vim.diagnostic.get(0)))
end

local function messages()
  return vim.tbl_map(function(diagnostic) return diagnostic.message end, vim.diagnostic.get(0))
end

local client = vim.lsp.start_client({
  name = 'stepproof',
  cmd = vim.split(vim.env.STEPPROOF_COMMAND, '\n'),
  root_dir = vim.fn.getcwd(),
})
check(client ~= nil, 'the server did not start.')
check(vim.lsp.buf_attach_client(0, client), 'the server was not attached.')

wait_for('the mistake is shown', function() return #messages() == 1 end)
check(messages()[1] == 'There is no state `Bil` in the state machine. Did you mean `Bill`?', vim.inspect(messages()))
local shown = vim.diagnostic.get(0)[1]
check(shown.source == 'stepproof' and shown.code == 'no-dangling-target', vim.inspect(shown))

-- As the user's own completion does: what was typed so far is the prefix, and what is taken is the edit of the item.
local line = vim.fn.search('"Bil"') - 1
local column = vim.fn.getline(line + 1):find('"Bil"', 1, true) - 1
vim.api.nvim_win_set_cursor(0, { line + 1, column + 4 })
local answers = vim.lsp.buf_request_sync(0, 'textDocument/completion', vim.lsp.util.make_position_params(), 10000)
local result = answers and answers[client] and answers[client].result
check(result ~= nil, 'completion was not answered: ' .. vim.inspect(answers))
local items = vim.lsp.util.text_document_completion_list_to_complete_items(result, '"Bil')
check(#items > 0 and items[1].abbr == 'Bill', 'the state was not offered: ' .. vim.inspect(items))
vim.lsp.util.apply_text_edits({ items[1].user_data.nvim.lsp.completion_item.textEdit }, 0, 'utf-16')
check(vim.fn.getline(line + 1):find('"Next": "Bill" }', 1, true) ~= nil, vim.fn.getline(line + 1))

wait_for('the mistake is gone', function() return #messages() == 0 end)

vim.api.nvim_buf_set_lines(0, line, line + 1, true, {
  '    "Ship": { "Type": "Pass", "Result": { "net": 5 }, "Next": "Total" },',
  '    "Total": { "Type": "Pass", "InputPath": "$.gross", "Next": "Bill" },',
})
wait_for('it is shown what executions show', function() return #messages() == 1 end)
check(vim.diagnostic.get(0)[1].code == 'no-missing-field', vim.inspect(vim.diagnostic.get(0)))

vim.lsp.stop_client(client)
wait_for('the server has ended', function() return vim.lsp.get_client_by_id(client) == nil end)
print('Neovim shows a mistake, completes a name, shows that the mistake is gone, and what executions show.')
vim.cmd('qall!')
