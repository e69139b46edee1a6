mkdir -p ~/site/drafts
cd ~/site
cat > menu.txt << 'MENU'
Today at the canteen
{{dish}}
Soup of the day
Apple pie
MENU
cat > build.py << 'BUILD'
"""Turns menu.txt into public/index.html."""
from html import escape
from pathlib import Path

title, *dishes = Path("menu.txt").read_text().splitlines()
rows = "".join(f"<li>{escape(dish)}</li>" for dish in dishes)
Path("public").mkdir(exist_ok=True)
Path("public/index.html").write_text(
    f"<!doctype html><title>{escape(title)}</title><h1>{escape(title)}</h1><ul>{rows}</ul>"
)
print("public/index.html is written")
BUILD
echo 'TILL_PASSWORD=nobody-should-read-this' > .env
head -c 12000000 /dev/zero > drafts/photo-of-the-pie.raw
