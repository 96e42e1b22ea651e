-- What the clients of tests/load.sh ask for, for wrk: who asks is drawn by lot for each request, and so is what.
local cookies, teams, pens = {}, {}, {}
for line in io.lines(os.getenv("WEDGE_TEST_COOKIES")) do
    local cookie, team = line:match("(%S+) (%S+)")
    cookies[#cookies + 1] = cookie
    if not pens[team] then
        pens[team] = cookie
        teams[#teams + 1] = team
    end
end

-- The number of each team's table as it was last seen, and how its beliefs are named.
local tables, shares = {}, {}
late, wrong, beliefs, readies = 0, 0, 0, 0

local function get(path, cookie)
    return wrk.format("GET", path, { Cookie = "wedge=" .. cookie })
end

local function post(path, cookie, body)
    return wrk.format("POST", path, { Cookie = "wedge=" .. cookie, ["Content-Type"] = "application/x-www-form-urlencoded" }, body)
end

function setup(thread)
    the_thread = thread
end

-- Two to six seconds pass between two requests of a client; where clients share connections, less on each of them.
local turns = tonumber(os.getenv("WEDGE_TEST_TURNS")) / #cookies

function delay()
    return math.random(math.floor(2000 * turns), math.floor(6000 * turns))
end

function request()
    local cookie = cookies[math.random(#cookies)]
    local lot = math.random(100)
    -- However many clients there are, a team does something every few seconds.
    local change = math.random(#cookies)
    if change <= 5 then
        local team = teams[math.random(#teams)]
        local on = tables[team]
        if on and #shares > 0 then
            -- Stated once on this table; the next one is seen before it is stated again.
            tables[team] = nil
            local body, left = "on=" .. on, 100
            for at, name in ipairs(shares) do
                local share = at == #shares and left or 5 * math.random(0, left / 5)
                left = left - share
                body = body .. "&share." .. name .. "=" .. share
            end
            beliefs = beliefs + 1
            return post("/team/belief", pens[team], body)
        end
    elseif change <= 10 then
        readies = readies + 1
        return post("/team/ready", cookie, "ready=" .. (math.random(2) == 1 and "yes" or "no"))
    elseif lot <= 8 then
        return get("/team/story", cookie)
    elseif lot <= 16 then
        return get("/team/seats", cookie)
    elseif lot <= 24 then
        return get("/team/brief", cookie)
    elseif lot <= 26 then
        return get("/wall", cookie)
    end
    return get("/team", cookie)
end

function response(status, headers, body)
    if status == 409 then
        late = late + 1
    elseif status >= 400 then
        wrong = wrong + 1
    end
    local team, on = body:match('<p class="name"><strong>(%w+)</strong>'), body:match('name="on" value="(%d+)"')
    if team and on then
        tables[team] = math.max(tonumber(on), tables[team] or 0)
        if #shares == 0 then
            for name in body:gmatch('name="share%.([%w_-]+)"') do
                shares[#shares + 1] = name
            end
        end
    end
end

function done(summary, latency, requests)
    local errors = summary.errors
    local failed = errors.connect + errors.read + errors.write + errors.timeout + the_thread:get("wrong")
    local rate = summary.requests / (summary.duration / 1e6)
    local slowest = tonumber(os.getenv("WEDGE_TEST_SLOWEST") or "inf") or math.huge
    local slow = latency:percentile(95) / 1000 > slowest
    print("load: " .. (failed > 0 and failed .. " errors" or slow and "too slow" or "no error"))
    print(string.format("%d answers, %.1f a second; half in %.1f ms, 95 %% in %.1f ms, 99 %% in %.1f ms, the slowest in %.1f ms",
        summary.requests, rate, latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000,
        latency.max / 1000))
    print(string.format("%d beliefs stated, %d times done or not", the_thread:get("beliefs"), the_thread:get("readies")))
    print(string.format("connect %d, read %d, write %d, timeout %d, status %d; refused as late %d", errors.connect, errors.read,
        errors.write, errors.timeout, the_thread:get("wrong"), the_thread:get("late")))
end
