# What ./start and ./test both need of this machine; sourced, from the root of the project.
# shellcheck shell=bash

stop() { printf '%s\n' "$@" >&2; exit 2; }

need_dotnet() {
    local found
    found=$(dotnet --version 2> /dev/null) || found=aucun
    [[ ${found%%.*} =~ ^[0-9]+$ ]] && ((${found%%.*} >= 10)) ||
        stop "Il faut le SDK .NET 10 ou plus récent (trouvé : $found). Il s'installe depuis https://dot.net."
}

need_node() {
    local found
    found=$(node --version 2> /dev/null) || found=aucun
    [[ $found =~ ^v([0-9]+)\. ]] && ((BASH_REMATCH[1] >= 20)) && command -v npm > /dev/null ||
        stop "Il faut Node.js 20 ou plus récent, avec npm (trouvé : $found). Il s'installe depuis https://nodejs.org."
}

# Installs the packages of a folder, unless those of this very lock file are there already.
npm_packages() {
    local folder=$1 log
    cmp -s "$folder/package-lock.json" "$folder/node_modules/.installed-lock" && return
    echo "Installation des paquets npm de $folder…"
    log=$(mktemp)
    (cd "$folder" && npm ci --no-audit --no-fund) > "$log" 2>&1 || { cat "$log" >&2; stop "" "npm ci a échoué dans $folder (journal ci-dessus)."; }
    rm -f "$log"
    cp "$folder/package-lock.json" "$folder/node_modules/.installed-lock"
}

# taken PORT: does somebody listen on it?
taken() { (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null; }

need_chromium() {
    local chromium=${CHROMIUM:-/usr/bin/chromium}
    [[ -x $chromium ]] && return
    if [[ -z ${CHROMIUM:-} ]] && ((EUID == 0)) && command -v apt-get > /dev/null; then
        echo "Installation de Chromium…"
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium > /dev/null && return
    fi
    stop "Il faut Chromium pour les tests dans un navigateur (cherché : $chromium)." \
        "Installez le paquet chromium de votre distribution, ou donnez son chemin : CHROMIUM=/chemin ./test. Sans navigateur : ./test --fast."
}
