struct Tag: Hashable { let name: String; let id: Int }
let tags: Set<Tag> = [Tag(name: "a", id: 1), Tag(name: "a", id: 1), Tag(name: "b", id: 1)]
print(tags.count, Tag(name: "x", id: 1) == Tag(name: "x", id: 2), [Tag(name: "k", id: 0): 7][Tag(name: "k", id: 0)]!)

// expect: 2 false 7
