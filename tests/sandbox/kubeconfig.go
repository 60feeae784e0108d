package main

import (
	"encoding/base64"
	"fmt"
	"os"
	"strings"
	"time"
)

const serverURL = "https://127.0.0.1:6443"

// kubeconfig writes a file with one context; cluster, user and context have the same name, so that files can be merged.
// The user's lines are given as they stand below "user:".
func writeKubeconfig(file, name, server string, ca []byte, user ...string) error {
	text := fmt.Sprintf(`apiVersion: v1
kind: Config
clusters:
- name: %[1]s
  cluster:
    server: %[2]s
    certificate-authority-data: %[3]s
users:
- name: %[1]s
  user:
    %[4]s
contexts:
- name: %[1]s
  context:
    cluster: %[1]s
    user: %[1]s
    namespace: default
current-context: %[1]s
`, name, server, base64.StdEncoding.EncodeToString(ca), strings.Join(user, "\n    "))
	return os.WriteFile(file, []byte(text), 0o600)
}

func certificateUser(p pair) []string {
	return []string{
		"client-certificate-data: " + base64.StdEncoding.EncodeToString(p.certificate),
		"client-key-data: " + base64.StdEncoding.EncodeToString(p.key),
	}
}

func tokenUser(token string) []string { return []string{"token: " + token} }

func execUser(script string) []string {
	return []string{
		"exec:",
		"  apiVersion: client.authentication.k8s.io/v1",
		"  command: " + script,
		"  interactiveMode: Never",
		"  provideClusterInfo: false",
	}
}

// writeCertificateKubeconfigs writes the kubeconfigs that need no running API server: the administrator's, those of the
// parts, and those with which the tests meet every way of being refused.
func writeCertificateKubeconfigs(inst instance, ca *authority) error {
	later := time.Now().AddDate(1, 0, 0)
	stranger, err := newAuthority("some-other-ca")
	if err != nil {
		return err
	}
	for _, entry := range []struct {
		file, name, server string
		ca                 []byte
		user               string
		expires            time.Time
		groups             []string
	}{
		{inst.kubeconfig(), "sandbox", serverURL, ca.pem, "admin", later, []string{"system:masters"}},
		{inst.path("keys", "kube-controller-manager.yaml"), "part", serverURL, ca.pem, "system:kube-controller-manager", later, nil},
		{inst.path("keys", "kube-scheduler.yaml"), "part", serverURL, ca.pem, "system:kube-scheduler", later, nil},
		{inst.path("keys", "kwok.yaml"), "part", serverURL, ca.pem, "kwok", later, []string{"system:masters"}},
		{inst.path("kubeconfigs", "viewer.yaml"), "viewer", serverURL, ca.pem, "viewer", later, nil},
		{inst.path("kubeconfigs", "nobody.yaml"), "nobody", serverURL, ca.pem, "nobody", later, nil},
		{inst.path("kubeconfigs", "wrongca.yaml"), "wrongca", serverURL, stranger.pem, "admin", later, []string{"system:masters"}},
		{inst.path("kubeconfigs", "expired.yaml"), "expired", serverURL, ca.pem, "admin", time.Now().AddDate(0, 0, -1), []string{"system:masters"}},
		{inst.path("kubeconfigs", "unreachable.yaml"), "unreachable", "https://127.0.0.1:1", ca.pem, "admin", later, []string{"system:masters"}},
	} {
		identity, err := ca.client(entry.user, entry.expires, entry.groups...)
		if err != nil {
			return err
		}
		if err := writeKubeconfig(entry.file, entry.name, entry.server, entry.ca, certificateUser(identity)...); err != nil {
			return err
		}
	}
	return writeKubeconfig(inst.path("kubeconfigs", "badtoken.yaml"), "badtoken", serverURL, ca.pem, tokenUser("no-such-token")...)
}

// writeTokenKubeconfigs writes those that need the token of a ServiceAccount.
func writeTokenKubeconfigs(inst instance, ca []byte, token string) error {
	script := inst.path("credential-plugin")
	credential := fmt.Sprintf(`#!/bin/sh
# What a cloud's login tool does: print a credential that the client sends along.
cat <<'CREDENTIAL'
{"apiVersion": "client.authentication.k8s.io/v1", "kind": "ExecCredential", "status": {"token": "%s"}}
CREDENTIAL
`, token)
	if err := os.WriteFile(script, []byte(credential), 0o700); err != nil {
		return err
	}
	if err := writeKubeconfig(inst.path("kubeconfigs", "exec.yaml"), "exec", serverURL, ca, execUser(script)...); err != nil {
		return err
	}
	return writeKubeconfig(inst.path("kubeconfigs", "token.yaml"), "token", serverURL, ca, tokenUser(token)...)
}
