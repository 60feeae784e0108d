package main

func runBench(inst instance, verb string, arguments []string) error { return nil }
