package main

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// logShelf serves logs that lie as in /var/log/pods: namespace_pod_uid/container/restart.log, plain text.
type logShelf struct{ folder string }

// files of a container, the oldest first.
func (l *logShelf) files(r *http.Request) []string {
	pod := filepath.Base(r.PathValue("namespace")) + "_" + filepath.Base(r.PathValue("pod")) + "_*"
	found, err := filepath.Glob(filepath.Join(l.folder, pod, filepath.Base(r.PathValue("container")), "*.log"))
	if err != nil {
		return nil
	}
	number := func(file string) int {
		n, _ := strconv.Atoi(strings.TrimSuffix(filepath.Base(file), ".log"))
		return n
	}
	slices.SortFunc(found, func(a, b string) int { return number(a) - number(b) })
	return found
}

func (l *logShelf) has(r *http.Request) bool { return len(l.files(r)) > 0 }

func (l *logShelf) serve(w http.ResponseWriter, r *http.Request) {
	files, asked := l.files(r), r.URL.Query()
	name := files[len(files)-1]
	if asked.Get("previous") == "true" {
		if len(files) < 2 {
			http.Error(w, "previous terminated container not found", http.StatusBadRequest)
			return
		}
		name = files[len(files)-2]
	}
	file, err := os.Open(name)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	defer file.Close()
	text, err := io.ReadAll(file)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if lines, err := strconv.Atoi(asked.Get("tailLines")); err == nil {
		text = lastLines(text, lines)
	}
	if limit, err := strconv.Atoi(asked.Get("limitBytes")); err == nil && limit < len(text) {
		text = text[:limit]
	}
	w.Header().Set("Content-Type", "text/plain")
	if _, err := w.Write(text); err != nil || asked.Get("follow") != "true" {
		return
	}
	flush := http.NewResponseController(w)
	for {
		if err := flush.Flush(); err != nil {
			return
		}
		select {
		case <-r.Context().Done():
			return
		case <-time.After(100 * time.Millisecond):
		}
		if _, err := io.Copy(w, file); err != nil && !errors.Is(err, io.EOF) {
			return
		}
		if current := l.files(r); len(current) == 0 || current[len(current)-1] != name {
			return // the container was started again, or is gone
		}
	}
}

func lastLines(text []byte, count int) []byte {
	if count <= 0 {
		return nil
	}
	end := len(bytes.TrimSuffix(text, []byte("\n")))
	for ; count > 0 && end >= 0; count-- {
		end = bytes.LastIndexByte(text[:end], '\n')
	}
	if count > 0 || end < 0 {
		return text
	}
	return text[end+1:]
}
