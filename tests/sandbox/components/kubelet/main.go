// kubelet is what the API server takes for the kubelet of every node of the test cluster. It runs commands in containers
// whose volumes are really there, shows the logs that were really written, and leaves the rest to kwok.
package main

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"flag"
	"fmt"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
	"time"

	"k8s.io/cri-streaming/pkg/streaming/remotecommand"
)

func main() {
	if err := serve(); err != nil {
		fmt.Fprintln(os.Stderr, "kubelet:", err)
		os.Exit(1)
	}
}

func serve() error {
	listen := flag.String("listen", "", "address of this server")
	behind := flag.String("behind", "", "address of kwok's server")
	certificate := flag.String("cert", "", "certificate of this server")
	key := flag.String("key", "", "its key")
	authority := flag.String("ca", "", "authority that signed kwok's certificate, and those of its clients")
	instance := flag.String("instance", "", "name of the test cluster's instance")
	sandbox := flag.String("sandbox", "", "raydeck-sandbox, which enters containers")
	logs := flag.String("logs", "", "folder with the logs of containers, as /var/log/pods")
	flag.Parse()

	text, err := os.ReadFile(*authority)
	if err != nil {
		return err
	}
	trusted := x509.NewCertPool()
	if !trusted.AppendCertsFromPEM(text) {
		return errors.New("no certificate in " + *authority)
	}
	kwok := httputil.NewSingleHostReverseProxy(&url.URL{Scheme: "https", Host: *behind})
	kwok.Transport = &http.Transport{TLSClientConfig: &tls.Config{RootCAs: trusted}}
	kwok.FlushInterval = -1 // logs that are followed come line by line

	containers := &containers{program: *sandbox, instance: *instance}
	routes := http.NewServeMux()
	routes.HandleFunc("/exec/{namespace}/{pod}/{container}", func(w http.ResponseWriter, r *http.Request) {
		options, err := remotecommand.NewOptions(r)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		command := r.URL.Query()["command"]
		if len(command) == 0 {
			http.Error(w, "you must specify at least one command for the container", http.StatusBadRequest)
			return
		}
		executor := containers.of(r.PathValue("namespace"))
		remotecommand.ServeExec(w, r, executor, r.PathValue("pod"), "", r.PathValue("container"), command, options,
			4*time.Hour, 30*time.Second, remotecommand.SupportedStreamingProtocols)
	})
	shelf := &logShelf{folder: *logs}
	routes.HandleFunc("/containerLogs/{namespace}/{pod}/{container}", func(w http.ResponseWriter, r *http.Request) {
		if shelf.has(r) {
			shelf.serve(w, r)
			return
		}
		kwok.ServeHTTP(w, r)
	})
	routes.HandleFunc("/healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "ok") })
	routes.Handle("/", kwok)

	server := &http.Server{
		Addr:    *listen,
		Handler: routes,
		// Commands are run for whoever shows the API server's certificate, and for nobody else of this machine.
		TLSConfig: &tls.Config{ClientCAs: trusted, ClientAuth: tls.VerifyClientCertIfGiven, NextProtos: []string{"http/1.1"}},
	}
	server.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/healthz" && len(r.TLS.VerifiedChains) == 0 {
			http.Error(w, "Unauthorized", http.StatusUnauthorized)
			return
		}
		routes.ServeHTTP(w, r)
	})
	return server.ListenAndServeTLS(*certificate, *key)
}
