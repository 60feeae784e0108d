module raydeck/sandbox

go 1.24
