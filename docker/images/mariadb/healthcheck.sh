#!/bin/sh
# Whether the server answers, with or without the right password; the official image's options are taken for granted.
exec mariadb-admin --protocol=tcp --host=127.0.0.1 --connect-timeout=3 --silent ping
