# shellcheck shell=bash
# Everything that the commands share. HERE is the folder docker/.
ROOT=$(dirname "$HERE")

# shellcheck source=say.sh
. "$HERE/lib/say.sh"
# shellcheck source=data.sh
. "$HERE/lib/data.sh"
# shellcheck source=processes.sh
. "$HERE/lib/processes.sh"
# shellcheck source=http.sh
. "$HERE/lib/http.sh"
# shellcheck source=engine.sh
. "$HERE/lib/engine.sh"
# shellcheck source=images.sh
. "$HERE/lib/images.sh"
# shellcheck source=clients.sh
. "$HERE/lib/clients.sh"
# shellcheck source=firewall.sh
. "$HERE/lib/firewall.sh"
# shellcheck source=build.sh
. "$HERE/lib/build.sh"
# shellcheck source=server.sh
. "$HERE/lib/server.sh"
# shellcheck source=training.sh
. "$HERE/lib/training.sh"
# shellcheck source=portal.sh
. "$HERE/lib/portal.sh"
# shellcheck source=background.sh
. "$HERE/lib/background.sh"
# shellcheck source=leave.sh
. "$HERE/lib/leave.sh"
