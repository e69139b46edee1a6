#!/bin/bash
# Starts the server; the first start makes the accounts and the database that the environment names, by the official image's names.
set -eo pipefail
shopt -s nullglob
readonly DATA=/var/lib/mysql NEW=/var/lib/mysql/.new

say() { printf '%s [Entrypoint]: %s\n' "$(date -u '+%F %T+00:00')" "$*"; }

# setting ROOT_PASSWORD: MARIADB_ROOT_PASSWORD, or what the file MARIADB_ROOT_PASSWORD_FILE says; MYSQL_… likewise.
setting() {
    local name file
    for name in "MARIADB_$1" "MYSQL_$1"; do
        file=${name}_FILE
        if [[ -n ${!name} ]]; then
            printf '%s' "${!name}"
            return
        elif [[ -n ${!file} ]]; then
            cat "${!file}"
            return
        fi
    done
}

text() {
    local value=${1//\\/\\\\}
    printf "'%s'" "${value//\'/\'\'}"
}

# shellcheck disable=SC2016 # these backquotes are SQL's
identifier() { printf '`%s`' "${1//\`/\`\`}"; }

choose_root_password() {
    ROOT_PASSWORD=$(setting ROOT_PASSWORD)
    if [[ -z $ROOT_PASSWORD && -n $(setting RANDOM_ROOT_PASSWORD) ]]; then
        ROOT_PASSWORD=$(head -c 18 /dev/urandom | base64)
        say "GENERATED ROOT PASSWORD: $ROOT_PASSWORD"
    elif [[ -z $ROOT_PASSWORD && -z $(setting ALLOW_EMPTY_ROOT_PASSWORD)$(setting ALLOW_EMPTY_PASSWORD) ]]; then
        say "ERROR: the database is new and has no password option. Set one of
    MARIADB_ROOT_PASSWORD, MARIADB_ALLOW_EMPTY_ROOT_PASSWORD and MARIADB_RANDOM_ROOT_PASSWORD" >&2
        exit 1
    fi
}

accounts() {
    local password database user
    password=$(text "$ROOT_PASSWORD") database=$(setting DATABASE) user=$(setting USER)
    echo "FLUSH PRIVILEGES;"
    echo "ALTER USER root@localhost IDENTIFIED BY $password;"
    echo "CREATE USER root@'%' IDENTIFIED BY $password;"
    echo "GRANT ALL ON *.* TO root@'%' WITH GRANT OPTION;"
    [[ -z $database ]] || echo "CREATE DATABASE $(identifier "$database");"
    if [[ -n $user ]]; then
        echo "CREATE USER $(text "$user")@'%' IDENTIFIED BY $(text "$(setting PASSWORD)");"
        [[ -z $database ]] || echo "GRANT ALL ON $(identifier "${database//_/\\_}").* TO $(text "$user")@'%';"
    fi
}

# The folder `mysql` comes last: a first start that is cut short begins anew.
first_start() {
    say "Initializing database files"
    choose_root_password
    rm -rf "$NEW"
    cp -a --sparse=always /usr/share/mysql/empty "$NEW"
    accounts | mariadbd --datadir="$NEW" --bootstrap
    rm -rf "$NEW"/*.pid "$NEW/ibtmp1"
    local files=(/docker-entrypoint-initdb.d/*)
    ((${#files[@]} == 0)) || run_files "${files[@]}"
    find "$NEW" -mindepth 1 -maxdepth 1 ! -name mysql -exec mv -t "$DATA" {} +
    mv "$NEW/mysql" "$DATA/mysql"
    rmdir "$NEW"
    say "MariaDB init process done. Ready for start up."
}

# Runs the learner's own files against a server that nobody else can reach yet.
run_files() {
    local file server socket=/run/mysqld/first-start.sock
    mariadbd --datadir="$NEW" --socket="$socket" --skip-networking &
    server=$!
    until mariadb-admin --no-defaults --socket="$socket" --user=root --password="$ROOT_PASSWORD" --silent ping 2>/dev/null; do
        kill -0 "$server" || exit 1
        sleep 0.1
    done
    for file in "$@"; do
        say "Running $file"
        case $file in
            *.sh)
                # shellcheck disable=SC1090 # the learner's own
                . "$file"
                ;;
            *.sql) client "$socket" <"$file" ;;
            *.sql.gz) gunzip -c "$file" | client "$socket" ;;
            *) say "Ignoring $file" ;;
        esac
    done
    kill "$server"
    wait "$server"
}

client() { MYSQL_PWD=$ROOT_PASSWORD mariadb --socket="$1" --user=root --database="$(setting DATABASE)"; }

[[ ${1:0:1} != - ]] || set -- mariadbd "$@"
if [[ $1 == mariadbd || $1 == mysqld ]]; then
    if ((EUID == 0)); then
        chown -R mysql: "$DATA" /run/mysqld
        exec setpriv --reuid=mysql --regid=mysql --init-groups "$0" "$@"
    fi
    [[ -d $DATA/mysql ]] || first_start
fi
exec "$@"
