# look.sh NAME [lang] [office] [keys...]: starts the program, waits, keys, picture
. /dev/shm/vw/env.sh
name=$1; lang=$2; office=$3; shift 3
$PY -m desktop --language $lang --office $office >/dev/shm/vw/$name.log 2>&1 &
pid=$!
for i in $(seq 60); do sleep 0.5; xdotool getactivewindow getwindowname 2>/dev/null | grep -q " — " && break; done
sleep 1.5
for k in "$@"; do case $k in wait) sleep 1;; text:*) xdotool type "${k#text:}";; *) xdotool key --delay 20 $k; sleep 0.5;; esac; done
sleep 1
import -window root /dev/shm/vw/$name.png
xdotool getactivewindow getwindowname
[ -n "$KEEP" ] || { kill $pid; wait $pid 2>/dev/null; }
cat /dev/shm/vw/$name.log
