# shellcheck shell=bash
# Everything that the commands share. HERE is the folder docker/.

# shellcheck source=say.sh
. "$HERE/lib/say.sh"
# shellcheck source=data.sh
. "$HERE/lib/data.sh"
# shellcheck source=engine.sh
. "$HERE/lib/engine.sh"
# shellcheck source=images.sh
. "$HERE/lib/images.sh"
