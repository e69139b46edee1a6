#!/usr/bin/env bash
# What people do with the docker command, done on a bench by its learner. It ends at the first command that does not do what it does at home.
# usage: docker-commands.sh MARK    (MARK is in all that this learner makes, and in nothing of anybody else's)
set -euo pipefail
mark=$1
step() { current=$*; echo "· $current"; }
trap 'echo "FAILED: $current" >&2' ERR
has() { grep -qF -- "$1" <<<"$2" || { echo "no “$1” in: $2" >&2; return 1; }; }
hasnt() { ! grep -qF -- "$1" <<<"$2" || { echo "“$1” in: $2" >&2; return 1; }; }
until_true() { for _ in $(seq 50); do ! "$@" >/dev/null 2>&1 || return 0; sleep 0.1; done; "$@"; }

step version; has 'Server:' "$(docker version)"
step info; has 'Storage Driver' "$(docker info 2>/dev/null)"

step run -d -p; docker run -d --name web -p 8080:80 -e MARK="$mark" nginx >/dev/null
has 'Welcome to nginx' "$(curl -sS --retry 9 --retry-connrefused --retry-delay 1 http://localhost:8080/)"
step ps; has '0.0.0.0:8080->80/tcp' "$(docker ps)"; has web "$(docker ps --format '{{.Names}}')"
step port; has 8080 "$(docker port web 80)"
step run --rm with output; test "$(docker run --rm busybox echo "$mark")" = "$mark"
step run exit code; status=0; docker run --rm busybox sh -c 'exit 7' || status=$?; test $status = 7
step run -i; test "$(echo "in $mark" | docker run --rm -i busybox cat)" = "in $mark"
step run -it; has tty-yes "$(script -qec "docker run --rm -it busybox sh -c 'test -t 0 && echo tty-yes'" /dev/null </dev/null)"
step run with limits; test "$(docker run --rm --memory 64m --cpus 0.5 busybox sh -c 'cat /sys/fs/cgroup/memory.max /sys/fs/cgroup/memory/memory.limit_in_bytes 2>/dev/null')" = 67108864
step logs; has 'GET /' "$(docker logs web 2>&1)"
step logs -f; docker run -d --name ticks busybox sh -c 'i=0; while true; do echo "tick $i"; i=$((i+1)); sleep 0.2; done' >/dev/null
has 'tick 3' "$(timeout 3 docker logs -f ticks 2>&1 || true)"
step exec; test "$(docker exec web sh -c 'echo $MARK')" = "$mark"
step exec exit code; status=0; docker exec web sh -c 'exit 5' || status=$?; test $status = 5
step exec -it; has tty-yes "$(script -qec "docker exec -it web sh -c 'test -t 0 && echo tty-yes'" /dev/null </dev/null)"
step attach; has tick "$(timeout 2 docker attach --no-stdin --sig-proxy=false ticks 2>&1 || true)"
step stop; docker stop -t 1 ticks >/dev/null; has Exited "$(docker ps -a --filter name=ticks --format '{{.Status}}')"
step start; docker start ticks >/dev/null; has ticks "$(docker ps --format '{{.Names}}')"
step restart; docker restart -t 0 ticks >/dev/null; has ticks "$(docker ps --format '{{.Names}}')"
step pause; docker pause ticks >/dev/null; has Paused "$(docker ps --format '{{.Names}} {{.Status}}')"
step unpause; docker unpause ticks >/dev/null; hasnt Paused "$(docker ps --format '{{.Status}}')"
step kill and wait; (sleep 1; docker kill ticks >/dev/null) & test "$(docker wait ticks)" = 137; wait
step rename; docker rename ticks tocks; has tocks "$(docker ps -a --format '{{.Names}}')"
step inspect; test "$(docker inspect -f '{{.Name}} {{.State.ExitCode}}' tocks)" = '/tocks 137'
step inspect of a port; has 8080 "$(docker inspect -f '{{json .NetworkSettings.Ports}}' web)"
hasnt slw- "$(docker inspect web)"; hasnt slipway. "$(docker inspect web)"
step rm; docker rm tocks >/dev/null; hasnt tocks "$(docker ps -a)"
step top; has nginx "$(docker top web)"
step stats; has web "$(docker stats --no-stream)"
step diff; docker exec web touch /tmp/new; has 'A /tmp/new' "$(docker diff web)"
step cp in; echo "copied $mark" >/tmp/page.html; docker cp /tmp/page.html web:/usr/share/nginx/html/page.html
has "copied $mark" "$(curl -sS http://localhost:8080/page.html)"
step cp out; docker cp web:/usr/share/nginx/html/page.html /tmp/back.html; cmp /tmp/page.html /tmp/back.html
step stdin of forty megabytes; test "$(head -c 40000000 /dev/zero | docker run -i --rm busybox sh -c 'cat | wc -c')" = 40000000

step images; has nginx "$(docker images --format '{{.Repository}}')"
step pull; has 'up to date' "$(docker pull nginx)"
step pull of what is not here; status=0; said=$(docker pull redis 2>&1) || status=$?; test $status != 0; has offline "$said"
step build; mkdir -p /tmp/app && cd /tmp/app
printf '%s\n' 'ARG FROM=busybox' 'FROM ${FROM} AS first' 'RUN echo built > /made' 'FROM ${FROM}' 'COPY --from=first /made /made' 'COPY mark /mark' 'USER 1000' 'CMD ["cat", "/made", "/mark"]' >Dockerfile
echo "$mark" >mark
has 'Successfully tagged' "$(docker build -t "app-$mark" .)"
has "$mark" "$(docker run --rm "app-$mark")"
step build from the cache; has 'Using cache' "$(docker build -t "app-$mark" .)"
step build on an own image; printf 'FROM app-%s\nCMD ["echo", "second"]\n' "$mark" | docker build -q -t second -f - . >/dev/null
test "$(docker run --rm second)" = second
step tag and history; docker tag "app-$mark" "app-$mark:v1"; has '/mark' "$(docker history --no-trunc "app-$mark:v1")"
step commit; docker run --name changed busybox touch /changed; docker commit changed "changed-$mark" >/dev/null
docker run --rm "changed-$mark" test -e /changed; docker rm changed >/dev/null
step save and load; docker save -o /tmp/saved.tar "app-$mark:v1"; docker rmi "app-$mark:v1" >/dev/null
has "app-$mark:v1" "$(docker load -i /tmp/saved.tar)"; has "$mark" "$(docker run --rm "app-$mark:v1")"
step rmi; docker rmi second "changed-$mark" "app-$mark:v1" >/dev/null; hasnt second "$(docker images --format '{{.Repository}}')"

step volume; docker volume create data >/dev/null; docker run --rm -v data:/data busybox sh -c "echo $mark > /data/kept"
test "$(docker run --rm -v data:/data:ro busybox cat /data/kept)" = "$mark"
has data "$(docker volume ls -q)"; test "$(docker volume inspect -f '{{.Name}}' data)" = data
step anonymous volume; docker run -d --name anonymous -v /somewhere busybox sleep 60 >/dev/null
test "$(docker volume ls -q | wc -l)" = 2; docker rm -fv anonymous >/dev/null; test "$(docker volume ls -q | wc -l)" = 1
step volume rm; docker volume rm data >/dev/null
step network; docker network create back >/dev/null; docker run -d --name db --network back -p 8081:80 nginx >/dev/null
has 'Welcome' "$(docker run --rm --network back busybox wget -qO- http://db/)"
until_true curl -sS http://localhost:8081/
has db "$(docker network inspect back)"; hasnt web "$(docker network inspect back)"
docker network connect back web; has Welcome "$(docker exec db curl -sS http://web/ 2>/dev/null || docker run --rm --network back busybox wget -qO- http://web/)"
docker network disconnect back web; docker rm -f db >/dev/null; docker network rm back >/dev/null
hasnt back "$(docker network ls --format '{{.Name}}')"
step update; docker update --memory 100m --memory-swap 100m web >/dev/null; test "$(docker inspect -f '{{.HostConfig.Memory}}' web)" = 104857600
step events; since=$(date +%s); docker run --rm --name "seen-$mark" busybox true; has "seen-$mark" "$(docker events --since "$since" --until "$(date +%s)" --filter type=container; sleep 1; docker events --since "$since" --until "$(date +%s)" --filter type=container)"
step system df; has Images "$(docker system df)"
step compose; mkdir -p /tmp/two && cd /tmp/two
printf '%s\n' 'version: "3"' 'services:' '  front:' '    image: nginx' '    ports: ["8082:80"]' '    depends_on: [back]' '  back:' '    image: busybox' '    command: sleep 300' >docker-compose.yml
if command -v docker-compose >/dev/null; then
    docker-compose up -d 2>/dev/null; until_true curl -sSf http://localhost:8082/
    has Up "$(docker-compose ps)"; docker-compose exec -T back true </dev/null; docker-compose down 2>/dev/null
fi
step prune; docker run --name old busybox true; docker system prune -f >/dev/null; hasnt old "$(docker ps -a)"; has web "$(docker ps)"
step another view; hasnt slw- "$(docker ps -a --no-trunc; docker images; docker network ls; docker volume ls; docker info 2>/dev/null)"
docker rm -f web >/dev/null; docker rmi "app-$mark" >/dev/null
echo "all done"
