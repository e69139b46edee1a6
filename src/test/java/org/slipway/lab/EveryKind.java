package org.slipway.lab;

import java.util.Map;
import java.util.TreeMap;

/** A lab with every key that there is. */
final class EveryKind {
    static final String YAML = """
            schema: 1
            id: every
            title: Everything
            chapter: docker
            minutes: 20
            images: [nginx]
            parameters:
              port: 8000..8999
              colour: [red, green]
              most: 3..5
            steps:
              - id: one
                title: One
                page: one.md
                seed: seed.sh
                hints: [{text: "Help"}, {text: "More", cost: 1}]
                solve: one.sh
                wrong: [{script: one.sh, fails: up, saying: no, after: one}]
                checks:
                  - id: up
                    points: 3
                    title: "It runs"
                    within: 5s
                    latch: true
                    container: {name: web, state: running, image: nginx, port: "{{port}}:80", env: {MODE: "{{colour}}", N: 5}, memory: 64m, cpus: 0.5, user: "1000", notRoot: true, network: back, volume: "data:/data", restarts: 0..2, health: healthy}
                  - {id: many, points: 1, needs: [up], container: {name: "app-*", count: "{{most}}", state: exited, exitCode: 1..255}}
                  - {id: image, points: 1, image: {name: "site:1", built: true, base: nginx, layersAtMost: 9, sizeBelow: 150m, smallerThan: "site:0", user: app, notRoot: true, healthcheck: true, entrypoint: run, command: serve, env: {A: b}}}
                  - {id: noimage, points: 1, image: {name: old, exists: false}}
                  - {id: volume, points: 1, volume: {name: data, mountedBy: web, at: /data}}
                  - {id: network, points: 1, network: {name: back, members: [web], notMembers: [db]}}
                  - {id: compose, points: 1, compose: {project: shop, services: {web: running, db: healthy, job: exited, old: absent}}}
                  - {id: http, points: 1, http: {url: "http://localhost:{{port}}/", status: 200, contains: Hi, matches: "^H"}}
                  - {id: logs, points: 1, logs: {container: web, contains: GET, last: 100}}
                  - {id: file, points: 1, hidden: true, file: {in: workspace, path: /home/learner/x, exists: false}}
                  - {id: exec, points: 1, exec: {command: "curl http://web/", exit: 0, contains: Hi}}
                  - id: code
                    points: 1
                    answer:
                      question: "What was the exit code?"
                      kind: number
                      from: {container: job, value: exitCode}
                      tolerance: 0.5
                      note: "Look at `docker ps -a`"
                  - {id: choice, points: 1, answer: {question: "Which?", kind: choice, equals: Exited, choices: [Exited, Running]}}
                  - {id: text, points: 1, answer: {question: "Who?", kind: text, equals: "{{colour}}", caseSensitive: true}}
                  - {id: size, points: 1, answer: {question: "How large?", kind: number, from: {image: nginx, value: size}, unit: MB, tolerance: 5}}
                  - id: script
                    points: 2
                    bonus: true
                    script: {run: check.sh, with: [containers, images], files: [{in: workspace, path: /home/learner/x}], logs: [web], timeout: 10s}
                  - {id: last, points: 2, final: true, script: {run: check.py}}
            """;

    private EveryKind() {}

    static LabFiles files() {
        return new LabFiles(
                "every",
                new TreeMap<>(Map.of(
                        "lab.yaml", YAML,
                        "one.md", "# One\n\nOn port {{port}}, `docker inspect -f '{{.State.Status}}'`.\n",
                        "one.sh", "docker run -p {{port}}:80 nginx\ndocker inspect -f '{{json .}}{{end}}' web\n",
                        "seed.sh", "docker run {{colour}}\n",
                        "check.sh", "echo {{port}}\n",
                        "check.py", "print('{{colour}}')\n")));
    }
}
