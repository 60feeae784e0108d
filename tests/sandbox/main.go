// raydeck-sandbox runs real Kubernetes clusters for tests, on one machine and without containers: see README.md.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
)

const usage = `Usage: raydeck-sandbox COMMAND [--name INSTANCE] [ARGUMENTS]   (INSTANCE: $RAYDECK_SANDBOX_NAME, else dev)

  build [--operator VERSION]... [--check]
  up [--operator VERSION] [--no-operator] [--lifetime-of PID] [--timeout 60s]
  down
  status [--json]
  kill PART | stop PART | start PART | revive PART
  exec -- COMMAND...
  charts FOLDER
  nodes add COUNT [--pods 1000]
  pods add COUNT [--namespace bench] [--label KEY=VALUE]... [--no-wait]
  pods churn [--namespace bench] [--rate 100] [--seconds 10]

Parts: etcd, kube-apiserver, kube-controller-manager, kube-scheduler, kwok,
kubelet, operator.
`

// errUsage has been explained on stderr already.
var errUsage = errors.New("wrong usage")

// exitCode ends the program without a word.
type exitCode int

func (e exitCode) Error() string { return fmt.Sprintf("exit code %d", int(e)) }

func main() {
	err := run(os.Args[1:])
	var silent exitCode
	switch {
	case err == nil:
	case errors.As(err, &silent):
		os.Exit(int(silent))
	case errors.Is(err, errUsage), errors.Is(err, flag.ErrHelp):
		os.Exit(2)
	case errors.Is(err, errLocked):
		os.Exit(exitLocked)
	default:
		fmt.Fprintln(os.Stderr, "raydeck-sandbox:", err)
		os.Exit(1)
	}
}

func run(arguments []string) error {
	if len(arguments) == 0 {
		fmt.Fprint(os.Stderr, usage)
		return errUsage
	}
	verb, arguments := arguments[0], arguments[1:]
	switch verb {
	case "help", "-h", "--help":
		fmt.Print(usage)
		return nil
	case "build":
		return runBuild(arguments)
	}
	name, arguments := takeName(verb, arguments)
	inst, err := newInstance(name)
	if err != nil {
		return err
	}
	switch verb {
	case "up":
		return runUp(inst, arguments)
	case "daemon":
		return runDaemon(inst, arguments)
	case "down":
		return runDown(inst)
	case "status":
		return runStatus(inst, arguments)
	case "kill", "stop", "start":
		return runChange(inst, verb, arguments)
	case "revive":
		return runChange(inst, "start", arguments)
	case "charts":
		return runCharts(inst.cache, arguments)
	case "contain":
		return runContain(inst, arguments)
	case "exec":
		return runExec(inst, arguments)
	case "nodes", "pods":
		return runBench(inst, verb, arguments)
	}
	fmt.Fprintf(os.Stderr, "raydeck-sandbox: no command %q\n\n%s", verb, usage)
	return errUsage
}

// takeName takes --name out of the arguments; what `exec` is to run keeps its own.
func takeName(verb string, arguments []string) (name string, others []string) {
	name = os.Getenv("RAYDECK_SANDBOX_NAME")
	if name == "" {
		name = "dev"
	}
	for i := 0; i < len(arguments); i++ {
		value, joined := strings.CutPrefix(arguments[i], "--name=")
		switch {
		case arguments[i] == "--", verb == "exec" && !strings.HasPrefix(arguments[i], "-"):
			return name, append(others, arguments[i:]...)
		case joined:
			name = value
		case arguments[i] == "--name" && i+1 < len(arguments):
			i++
			name = arguments[i]
		default:
			others = append(others, arguments[i])
		}
	}
	return name, others
}
