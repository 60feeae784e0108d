package main

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"time"
)

// api is the administrator's way into the API server.
type api struct {
	http *http.Client
}

func newAPI(inst instance) (*api, error) {
	ca, err := os.ReadFile(inst.path("keys", "ca.crt"))
	if err != nil {
		return nil, err
	}
	admin, err := tls.LoadX509KeyPair(inst.path("keys", "admin.crt"), inst.path("keys", "admin.key"))
	if err != nil {
		return nil, err
	}
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(ca)
	return &api{&http.Client{
		Timeout: 30 * time.Second,
		Transport: &http.Transport{
			TLSClientConfig:     &tls.Config{RootCAs: pool, Certificates: []tls.Certificate{admin}},
			MaxIdleConnsPerHost: 16,
		},
	}}, nil
}

// statusError is an answer of the API server that is not a success.
type statusError struct {
	code    int
	message string
}

func (e *statusError) Error() string { return fmt.Sprintf("HTTP %d: %s", e.code, e.message) }

func (a *api) call(ctx context.Context, method, path, contentType string, body []byte) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, method, serverURL+path, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Accept", "application/json")
	request.Header.Set("User-Agent", "raydeck-sandbox")
	if contentType != "" {
		request.Header.Set("Content-Type", contentType)
	}
	response, err := a.http.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, err
	}
	if response.StatusCode >= 300 {
		var status struct{ Message string }
		if json.Unmarshal(answer, &status) != nil || status.Message == "" {
			status.Message = string(answer)
		}
		return nil, fmt.Errorf("%s %s: %w", method, path, &statusError{response.StatusCode, status.Message})
	}
	return answer, nil
}

func (a *api) get(ctx context.Context, path string, into any) error {
	answer, err := a.call(ctx, http.MethodGet, path, "", nil)
	if err != nil {
		return err
	}
	return json.Unmarshal(answer, into)
}

// names of the objects of a list; at most as many as its address asks for.
func names(ctx context.Context, a *api, path string) ([]string, error) {
	var list struct {
		Items []struct{ Metadata struct{ Name string } }
	}
	err := a.get(ctx, path, &list)
	var all []string
	for _, item := range list.Items {
		all = append(all, item.Metadata.Name)
	}
	return all, err
}

// apply sends each document of a manifest by server-side apply. A document that names no namespace, where its kind needs
// one, lands in the given one.
func (a *api) apply(ctx context.Context, manifest, namespace string) error {
	for _, document := range documents(manifest) {
		path, err := document.path(namespace)
		if err != nil {
			return err
		}
		path += "/" + document.name + "?fieldManager=raydeck-sandbox&force=true"
		if _, err := a.call(ctx, http.MethodPatch, path, "application/apply-patch+yaml", []byte(document.text)); err != nil {
			return err
		}
	}
	return nil
}

// create sends each document by POST. It is for objects whose status is given too, as a kubelet does with its node:
// apply would drop the status.
func (a *api) create(ctx context.Context, manifest string) error {
	for _, document := range documents(manifest) {
		path, err := document.path("")
		if err != nil {
			return err
		}
		if _, err := a.call(ctx, http.MethodPost, path, "application/yaml", []byte(document.text)); err != nil {
			return err
		}
	}
	return nil
}

// token asks for a token of a ServiceAccount, as a kubelet does for its pods.
func (a *api) token(ctx context.Context, namespace, account string) (string, error) {
	path := fmt.Sprintf("/api/v1/namespaces/%s/serviceaccounts/%s/token", namespace, account)
	const year = `{"apiVersion": "authentication.k8s.io/v1", "kind": "TokenRequest", "spec": {"expirationSeconds": 31536000}}`
	answer, err := a.call(ctx, http.MethodPost, path, "application/json", []byte(year))
	if err != nil {
		return "", err
	}
	var request struct{ Status struct{ Token string } }
	err = json.Unmarshal(answer, &request)
	return request.Status.Token, err
}

// document is one object of a manifest. Only the lines that make up its address are understood here; the rest is the API
// server's to read, and so a YAML library is not needed.
type document struct {
	text, apiVersion, kind, name, namespace string
}

func documents(manifest string) []document {
	var all []document
	for _, text := range strings.Split("\n"+manifest, "\n---") {
		d := document{text: text}
		section := ""
		for _, line := range strings.Split(text, "\n") {
			key, value, found := strings.Cut(line, ":")
			if !found || strings.HasPrefix(line, "#") {
				continue
			}
			value = strings.Trim(strings.TrimSpace(value), `"'`)
			if !strings.HasPrefix(key, " ") && !strings.HasPrefix(key, "-") {
				section = key
			}
			switch section + "/" + key {
			case "apiVersion/apiVersion":
				d.apiVersion = value
			case "kind/kind":
				d.kind = value
			case "metadata/  name":
				d.name = value
			case "metadata/  namespace":
				d.namespace = value
			}
		}
		if d.kind != "" {
			all = append(all, d)
		}
	}
	return all
}

// path is that of the object's collection.
func (d document) path(defaultNamespace string) (string, error) {
	if d.apiVersion == "" || d.name == "" {
		return "", fmt.Errorf("a document of kind %q without apiVersion or name", d.kind)
	}
	root := "/apis/"
	if !strings.Contains(d.apiVersion, "/") {
		root = "/api/"
	}
	namespace := d.namespace
	switch d.kind {
	case "Role", "RoleBinding", "ServiceAccount", "Deployment":
		if namespace == "" {
			namespace = defaultNamespace
		}
	}
	if namespace != "" {
		namespace = "/namespaces/" + namespace
	}
	collection := strings.ToLower(d.kind) + "s"
	if strings.HasSuffix(collection, "ss") {
		collection = strings.TrimSuffix(collection, "s") + "es"
	}
	return root + d.apiVersion + namespace + "/" + collection, nil
}
