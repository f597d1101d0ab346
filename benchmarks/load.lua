-- Visitors who read the given paths one after the other; prints what they saw as JSON.
local paths = {}
local current = 0

function init(args)
  for _, path in ipairs(args) do
    paths[#paths + 1] = path
  end
end

function request()
  current = current % #paths + 1
  return wrk.format("GET", paths[current])
end

function done(summary, latency)
  local errors = summary.errors
  local found = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  local line = '{"requests": %d, "seconds": %.3f, "errors": %d, "p95": %.3f}\n'
  local p95 = latency:percentile(95) / 1e6
  io.write(line:format(summary.requests, summary.duration / 1e6, found, p95))
end
