// reject
print(undefinedThing)
