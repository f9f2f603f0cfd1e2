// reject
print(undefinedThing)

// error: 2:7: cannot find 'undefinedThing' in scope
