for w in ["level", "swift", "noon"] { print(w, w == String(w.reversed())) }

// expect: level true
// expect: swift false
// expect: noon true
