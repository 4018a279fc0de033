// EVENTS RULES SECONDS: matches every line of a file against a JSON array of patterns, first once to
// count what each rule finds, then over and over for so long, each pass by the processor's clock.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"syscall"

	"quamina.net/go/quamina/v2"
)

type report struct {
	Events   int     `json:"events"`
	Hits     int     `json:"hits"`
	Counts   []int   `json:"counts"`
	Rejected int     `json:"rejected"`
	BuildNs  int64   `json:"buildNs"`
	Bytes    int64   `json:"bytes"`
	PassNs   []int64 `json:"passNs"`
}

func main() {
	runtime.GOMAXPROCS(1)
	text, err := os.ReadFile(os.Args[1])
	check(err)
	events := bytes.Split(bytes.TrimRight(text, "\n"), []byte("\n"))
	source, err := os.ReadFile(os.Args[2])
	check(err)
	var rules []json.RawMessage
	check(json.Unmarshal(source, &rules))
	seconds, err := strconv.ParseFloat(os.Args[3], 64)
	check(err)

	said := report{Events: len(events), Counts: make([]int, len(rules))}
	before, start := used(), cpu()
	engine, err := quamina.New()
	check(err)
	for i, rule := range rules {
		if engine.AddPattern(i, string(rule)) != nil {
			said.Rejected++
		}
	}
	said.BuildNs = cpu() - start
	said.Bytes = used() - before

	for _, event := range events {
		for _, rule := range match(engine, event) {
			said.Counts[rule.(int)]++
		}
	}
	for spent := int64(0); len(said.PassNs) < 2 || float64(spent) < seconds*1e9; {
		said.Hits = 0
		begin := cpu()
		for _, event := range events {
			said.Hits += len(match(engine, event))
		}
		took := cpu() - begin
		spent += took
		said.PassNs = append(said.PassNs, took)
	}
	out, err := json.Marshal(said)
	check(err)
	fmt.Println(string(out))
}

func match(engine *quamina.Quamina, event []byte) []quamina.X {
	found, err := engine.MatchesForEvent(event)
	check(err)
	return found
}

// Nanoseconds of the whole process.
func cpu() int64 {
	var usage syscall.Rusage
	check(syscall.Getrusage(syscall.RUSAGE_SELF, &usage))
	return usage.Utime.Nano() + usage.Stime.Nano()
}

func used() int64 {
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return int64(stats.HeapAlloc)
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
