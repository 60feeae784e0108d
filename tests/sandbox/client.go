package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"time"
)

func runStatus(inst instance, arguments []string) error {
	flags := flag.NewFlagSet("status", flag.ContinueOnError)
	asJSON := flags.Bool("json", false, "print one JSON object")
	if err := flags.Parse(arguments); err != nil {
		return errUsage
	}
	answer, err := ask(inst, request{Verb: "status"}, 30*time.Second)
	if errors.Is(err, errDown) {
		answer.Status = &status{Name: inst.name}
	} else if err != nil {
		return err
	}
	s := answer.Status
	if *asJSON {
		if err := json.NewEncoder(os.Stdout).Encode(s); err != nil {
			return err
		}
	} else {
		print(s)
	}
	if !s.Up {
		return exitCode(1)
	}
	return nil
}

func print(s *status) {
	switch {
	case !s.Up:
		fmt.Printf("%s: down\n", s.Name)
		return
	case s.Ready:
		fmt.Printf("%s: ready (daemon %d, took %.1f s)\n", s.Name, s.Pid, s.ReadyAfter)
	default:
		fmt.Printf("%s: not ready (daemon %d)\n", s.Name, s.Pid)
	}
	if s.Operator != "" {
		fmt.Printf("KubeRay operator %s\n", s.Operator)
	}
	for _, p := range s.Parts {
		switch {
		case p.Pid == 0:
			fmt.Printf("  %-24s not running (%s)\n", p.Name, p.Ended)
		case p.Ready:
			fmt.Printf("  %-24s ready, pid %d %s\n", p.Name, p.Pid, p.Version)
		default:
			fmt.Printf("  %-24s not ready, pid %d %s\n", p.Name, p.Pid, p.Version)
		}
	}
	fmt.Println(s.Kubeconfig)
}

func runChange(inst instance, verb string, arguments []string) error {
	if len(arguments) != 1 {
		fmt.Fprint(os.Stderr, usage)
		return errUsage
	}
	started := time.Now()
	if _, err := ask(inst, request{Verb: verb, Part: arguments[0]}, 90*time.Second); err != nil {
		return err
	}
	if verb == "start" {
		fmt.Fprintf(os.Stderr, "%s is ready after %.1f s\n", arguments[0], time.Since(started).Seconds())
	}
	return nil
}

// runExec replaces this process by the command, so that its stdio, signals and exit code need no care.
func runExec(inst instance, arguments []string) error {
	if len(arguments) > 0 && arguments[0] == "--" {
		arguments = arguments[1:]
	}
	if len(arguments) == 0 {
		fmt.Fprint(os.Stderr, usage)
		return errUsage
	}
	found, err := enter(inst)
	if err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	for key, value := range map[string]string{
		"KUBECONFIG":           inst.kubeconfig(),
		"HELM_CACHE_HOME":      inst.path("helm", "cache"), // not among the person's own
		"HELM_CONFIG_HOME":     inst.path("helm", "config"),
		"HELM_DATA_HOME":       inst.path("helm", "data"),
		"RAYDECK_CHARTS":       chartsURL,
		"RAYDECK_CACHE":        inst.cache,
		"RAYDECK_SANDBOX":      self,
		"RAYDECK_SANDBOX_NAME": inst.name,
	} {
		if err := os.Setenv(key, value); err != nil {
			return err
		}
	}
	if path := os.Getenv("PATH"); !strings.HasPrefix(path, inst.path("bin")+":") {
		if err := os.Setenv("PATH", inst.path("bin")+":"+path); err != nil {
			return err
		}
	}
	// There is no proxy in there, only clients that would ask one for the addresses of pods.
	for _, name := range []string{"http_proxy", "https_proxy", "all_proxy"} {
		os.Unsetenv(name)
		os.Unsetenv(strings.ToUpper(name))
	}
	return found.become(arguments)
}
