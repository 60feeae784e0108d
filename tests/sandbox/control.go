package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"syscall"
	"time"
)

// The daemon is spoken to through a socket in the instance's folder, so that it answers from every network and process
// namespace: one request, one reply, each one JSON object.

type request struct {
	Verb string // status, wait, down, namespaces, kill, stop, start
	Part string
}

type reply struct {
	Error  string `json:",omitempty"`
	Status *status
	files  []*os.File // travel beside the text
}

type status struct {
	Name       string       `json:"name"`
	Up         bool         `json:"up"`
	Ready      bool         `json:"ready"`
	Pid        int          `json:"pid,omitempty"`
	Operator   string       `json:"operator,omitempty"` // the version that `up` installed; empty with --no-operator
	Kubeconfig string       `json:"kubeconfig,omitempty"`
	ReadyAfter float64      `json:"readyAfterSeconds,omitempty"` // how long `up` took
	Parts      []partStatus `json:"parts,omitempty"`
}

type partStatus struct {
	Name  string `json:"name"`
	Pid   int    `json:"pid"` // 0: not running
	Ready bool   `json:"ready"`
	Ended string `json:"ended,omitempty"` // how, when it is not running

	Version string `json:"version,omitempty"` // of the operator, which whoever installs it chooses
}

// errDown is the answer of an instance that is not there.
var errDown = errors.New("is not up")

// onSocket calls with an address that is short enough for a socket, however deep the folder lies: 108 bytes are the limit.
func onSocket(inst instance, call func(address *net.UnixAddr) error) error {
	folder, err := os.Open(inst.dir)
	if err != nil {
		return err
	}
	defer folder.Close()
	return call(&net.UnixAddr{Net: "unix", Name: fmt.Sprintf("/proc/self/fd/%d/control", folder.Fd())})
}

func listen(inst instance) (listener *net.UnixListener, err error) {
	err = onSocket(inst, func(address *net.UnixAddr) error {
		listener, err = net.ListenUnix("unix", address)
		return err
	})
	if err == nil {
		listener.SetUnlinkOnClose(false) // by then the address means nothing; the folder is cleared instead
	}
	return listener, err
}

// ask sends one request to the instance's daemon. The error is errDown where nobody listens.
func ask(inst instance, what request, patience time.Duration) (answer reply, err error) {
	var connection *net.UnixConn
	err = onSocket(inst, func(address *net.UnixAddr) error {
		connection, err = net.DialUnix("unix", nil, address)
		return err
	})
	if errors.Is(err, os.ErrNotExist) || errors.Is(err, syscall.ECONNREFUSED) {
		return reply{}, fmt.Errorf("instance %q %w", inst.name, errDown)
	}
	if err != nil {
		return reply{}, err
	}
	defer connection.Close()
	if err := connection.SetDeadline(time.Now().Add(patience)); err != nil {
		return reply{}, err
	}
	if err := json.NewEncoder(connection).Encode(what); err != nil {
		return reply{}, err
	}
	text, files, err := receive(connection)
	if err != nil {
		return reply{}, fmt.Errorf("instance %q did not answer: %w", inst.name, err)
	}
	if err := json.Unmarshal(text, &answer); err != nil {
		return reply{}, fmt.Errorf("instance %q ended before it answered", inst.name)
	}
	answer.files = files
	if answer.Error != "" {
		return answer, errors.New(answer.Error)
	}
	return answer, nil
}

func receive(connection *net.UnixConn) ([]byte, []*os.File, error) {
	text, beside := make([]byte, 64*1024), make([]byte, 256)
	size, besideSize, _, _, err := connection.ReadMsgUnix(text, beside)
	if err != nil {
		return nil, nil, err
	}
	rest, err := io.ReadAll(connection)
	if err != nil {
		return nil, nil, err
	}
	messages, err := syscall.ParseSocketControlMessage(beside[:besideSize])
	if err != nil {
		return nil, nil, err
	}
	var files []*os.File
	for _, message := range messages {
		numbers, err := syscall.ParseUnixRights(&message)
		if err != nil {
			return nil, nil, err
		}
		for _, number := range numbers {
			files = append(files, os.NewFile(uintptr(number), "namespace"))
		}
	}
	return append(text[:size], rest...), files, nil
}

// answer reads one request from a connection and sends what the handler replies.
func answer(connection *net.UnixConn, handle func(request) reply) {
	defer connection.Close()
	var what request
	if err := json.NewDecoder(connection).Decode(&what); err != nil {
		return // whoever called has gone: nobody to tell
	}
	response := handle(what)
	text, err := json.Marshal(response)
	if err != nil {
		text = fmt.Appendf(nil, `{"Error": %q}`, err)
	}
	var numbers []int
	for _, file := range response.files {
		numbers = append(numbers, int(file.Fd()))
	}
	if _, _, err := connection.WriteMsgUnix(text, syscall.UnixRights(numbers...), nil); err != nil {
		fmt.Fprintln(os.Stderr, "a reply got lost:", err)
	}
	for _, file := range response.files {
		file.Close()
	}
}

// enter asks the daemon for its namespaces.
func enter(inst instance) (namespaces, error) {
	answer, err := ask(inst, request{Verb: "namespaces"}, 10*time.Second)
	if err != nil {
		return namespaces{}, err
	}
	if len(answer.files) == 0 {
		return namespaces{}, errors.New("the daemon sent no namespace")
	}
	found := namespaces{network: answer.files[0]}
	if len(answer.files) > 1 {
		found.user = answer.files[1]
	}
	return found, nil
}
