#!/bin/bash
# Makes the clips of this folder again. Needs Debian's espeak-ng and sox. The speech is synthetic and sounds so;
# a hall may point to a folder of its own recordings with the same pack.json.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# clip VOICE FILE SPOKEN: silence cut at both ends, -3 dB, a breath of silence around.
clip() {
  espeak-ng -v "$1" -s 135 -p 45 -g 1 -w "$work/raw.wav" -- "$3"
  sox "$work/raw.wav" -c 1 -r 22050 -C 4 "$2.ogg" \
    silence 1 0.005 0.5% reverse silence 1 0.005 0.5% reverse norm -3 pad 0.02 0.04
}

# The pinyin voice is used because the Chinese one spells characters as English letters.
while read -r file pinyin; do
  clip cmn-latn-pinyin "$file" "$pinyin"
done <<'CLIPS'
d0 ling2
d1 yi1
d2 er4
d3 san1
d4 si4
d5 wu3
d6 liu4
d7 qi1
d8 ba1
d9 jiu3
ten shi2
hundred bai3
thousand qian1
yao yao1
liang liang3
please qing3
number hao4
to dao4
please-go-to qing3 dao4
window chuang1kou3
number-window hao4 chuang1kou3
leaders-room ling3dao3 jie1fang3 shi4
reception-room jie1dai4 shi4
mediation-room tiao2jie3 shi4
look-at-screen qing3 kan4 ping2mu4
registration deng1ji4
dividing fen1liu2
counter tai2
room shi4
small-hall ting1
great-hall da4ting1
area qu1
storey lou2
leader ling3dao3
receiving jie1fang3
talking jie1tan2
reception jie1dai4
advice zi1xun2
lawyer lü4shi1
law fa3lü4
mind xin1li3
mediation tiao2jie3
service fu2wu4
general zong1he2
acceptance shou4li3
duty zhi2ban1
east dong1
south nan2
west xi1
north bei3
CLIPS

for letter in {A..Z}; do clip en-us "letter-${letter,,}" "$letter"; done

sox -n -c 1 -r 22050 "$work/high.wav" synth 0.5 sine 783.99 fade q 0.01 0.5 0.42 vol 0.4
sox -n -c 1 -r 22050 "$work/low.wav" synth 0.8 sine 587.33 fade q 0.01 0.8 0.7 vol 0.4
sox "$work/high.wav" "$work/low.wav" -C 4 chime.ogg norm -6 pad 0.01 0.1
