package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"net"
	"os"
	"time"
)

// pair is a certificate and its key, both as PEM.
type pair struct {
	certificate, key []byte
}

// authority signs the certificates of one instance. It is made anew for each run.
type authority struct {
	certificate *x509.Certificate
	key         *ecdsa.PrivateKey
	pem         []byte
}

func newAuthority(name string) (*authority, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	template := certificateTemplate(pkix.Name{CommonName: name}, time.Now().AddDate(1, 0, 0))
	template.IsCA = true
	template.BasicConstraintsValid = true
	template.KeyUsage = x509.KeyUsageCertSign | x509.KeyUsageDigitalSignature
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		return nil, err
	}
	certificate, err := x509.ParseCertificate(der)
	if err != nil {
		return nil, err
	}
	return &authority{certificate, key, pemOf("CERTIFICATE", der)}, nil
}

// client makes the certificate of a user; Kubernetes reads the name and the groups out of its subject.
func (a *authority) client(user string, expires time.Time, groups ...string) (pair, error) {
	template := certificateTemplate(pkix.Name{CommonName: user, Organization: groups}, expires)
	template.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}
	return a.issue(template)
}

// server makes one certificate for all servers of the instance: they share one address.
func (a *authority) server() (pair, error) {
	template := certificateTemplate(pkix.Name{CommonName: "raydeck-sandbox"}, time.Now().AddDate(1, 0, 0))
	template.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}
	template.DNSNames = []string{"localhost", "kubernetes", "kubernetes.default", "kubernetes.default.svc",
		"kubernetes.default.svc.cluster.local"}
	template.IPAddresses = []net.IP{net.IPv4(127, 0, 0, 1), net.IPv4(10, 96, 0, 1), net.IPv4(10, 244, 255, 1)}
	return a.issue(template)
}

func (a *authority) issue(template *x509.Certificate) (pair, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return pair{}, err
	}
	template.KeyUsage = x509.KeyUsageDigitalSignature
	der, err := x509.CreateCertificate(rand.Reader, template, a.certificate, key.Public(), a.key)
	if err != nil {
		return pair{}, err
	}
	keyPem, err := privatePem(key)
	return pair{pemOf("CERTIFICATE", der), keyPem}, err
}

// signingKey makes the key with which the API server signs the tokens of ServiceAccounts.
func signingKey() (public, private []byte, err error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, nil, err
	}
	der, err := x509.MarshalPKIXPublicKey(key.Public())
	if err != nil {
		return nil, nil, err
	}
	private, err = privatePem(key)
	return pemOf("PUBLIC KEY", der), private, err
}

func certificateTemplate(subject pkix.Name, expires time.Time) *x509.Certificate {
	serial, err := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 120))
	if err != nil {
		panic(err) // crypto/rand promises not to fail
	}
	return &x509.Certificate{
		SerialNumber: serial,
		Subject:      subject,
		NotBefore:    time.Now().AddDate(0, 0, -2), // earlier than any expiry that a test asks for
		NotAfter:     expires,
	}
}

func privatePem(key *ecdsa.PrivateKey) ([]byte, error) {
	der, err := x509.MarshalECPrivateKey(key)
	return pemOf("EC PRIVATE KEY", der), err
}

func pemOf(kind string, der []byte) []byte {
	return pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der})
}

func (p pair) write(name string) error {
	if err := os.WriteFile(name+".crt", p.certificate, 0o600); err != nil {
		return err
	}
	return os.WriteFile(name+".key", p.key, 0o600)
}
