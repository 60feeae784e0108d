#!/bin/sh
# Makes the certificates of this folder anew: ./make.sh. They protect nothing; all but expired.crt are valid for a century.
set -eu
cd "$(dirname "$0")"
days=36500
authority() { openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.crt -days $days -subj "/CN=Raydeck test authority" 2>/dev/null; }
sign() { # NAME, then more arguments of openssl x509
    name=$1; shift
    openssl req -new -key "$name.key" -subj "/O=testers/CN=$name" | openssl x509 -req -CA ca.crt -CAkey ca.key -out "$name.crt" "$@" 2>/dev/null
}
authority
openssl genrsa -traditional -out rsa-pkcs1.key 2048 2>/dev/null && sign rsa-pkcs1 -days $days
openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out rsa-pkcs8.key 2>/dev/null && sign rsa-pkcs8 -days $days
openssl ecparam -name prime256v1 -genkey -noout -out ec-sec1.key && sign ec-sec1 -days $days
openssl ecparam -name prime256v1 -genkey -out ec-params.key && sign ec-params -days $days
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ec-pkcs8.key 2>/dev/null && sign ec-pkcs8 -days $days
openssl genpkey -algorithm ED25519 -out ed25519.key && sign ed25519 -days $days
cp rsa-pkcs8.key expired.key && sign expired -not_before 20200101000000Z -not_after 20210203040506Z
openssl pkcs8 -topk8 -in rsa-pkcs8.key -passout pass:secret -out encrypted.key
cat rsa-pkcs8.crt ca.crt > chain.crt
rm -f ca.key
