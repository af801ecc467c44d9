-- Opens a values file with Neovim's own client, prints what is found, lets `vim.lsp.buf.code_action` apply the
-- preferred fix of one finding, and prints the line that it changed. Works from Neovim 0.7 on. What it needs comes from
-- the environment: SERVER, a command as JSON; VALUES, a file; RULE, whose fix is applied.

local function say(...)
  io.stdout:write(string.format(...), '\n')
end

local function fail(reason)
  say('failed: %s', reason)
  vim.cmd('cquit 1')
end

local function wait_for(what, is_there)
  if not vim.wait(15000, is_there, 20) then
    fail('waited in vain for ' .. what)
  end
end

-- Before 0.8 there was no `vim.lsp.start`.
local function start(config, buffer)
  if vim.lsp.start then
    return vim.lsp.start(config, { bufnr = buffer })
  end
  local client = vim.lsp.start_client(config)
  return client and vim.lsp.buf_attach_client(buffer, client) and client
end

local function code_of(diagnostic)
  return diagnostic.code or diagnostic.user_data.lsp.code
end

vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.VALUES))
local buffer = vim.api.nvim_get_current_buf()

local function findings(rule)
  return vim.tbl_filter(function(diagnostic)
    return code_of(diagnostic) == rule
  end, vim.diagnostic.get(buffer))
end

local client = start({
  name = 'zadig-ha',
  cmd = vim.fn.json_decode(vim.env.SERVER),
  root_dir = vim.fn.fnamemodify(vim.env.VALUES, ':p:h'),
}, buffer)
if not client then
  fail('the server did not start')
end

wait_for('the finding', function()
  return #findings(vim.env.RULE) > 0
end)
for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
  say('%d:%d %s', diagnostic.lnum + 1, diagnostic.col + 1, code_of(diagnostic))
end

-- Stands in for the person at the menu. An item is `{ client, action }` in old versions, `{ action = … }` in new ones.
vim.ui.select = function(items, _, choose)
  for _, item in ipairs(items) do
    local action = item.action or item[2]
    if action.isPreferred then
      say('fix: %s', action.title)
      return choose(item)
    end
  end
  fail('no quick fix is preferred')
end

local target = findings(vim.env.RULE)[1]
vim.api.nvim_win_set_cursor(0, { target.lnum + 1, target.col })
vim.lsp.buf.code_action()
wait_for('the fix', function()
  return vim.bo.modified
end)
say('line %d: %s', target.lnum + 1, vim.api.nvim_get_current_line())

wait_for('the end of the finding', function()
  return #findings(vim.env.RULE) == 0
end)
say('gone: %s', vim.env.RULE)

vim.lsp.stop_client(client)
wait_for('the end of the server', function()
  return vim.lsp.get_client_by_id(client) == nil
end)
vim.cmd('qall!')
