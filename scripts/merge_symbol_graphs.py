"""Makes one module of the documentation out of all that `import Gradus` brings: merge_symbol_graphs.py FOLDER OUTPUT.

DocC resolves links within a module only, and people see one module.
"""
import json
import pathlib
import sys

folder, output = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
merged = None
seen = set()
for path in sorted(folder.glob("*.symbols.json")):
    if path.name.endswith("@Swift.symbols.json"):
        continue
    graph = json.loads(path.read_text())
    if merged is None:
        merged = {"metadata": graph["metadata"], "module": dict(graph["module"], name="Gradus"), "symbols": [], "relationships": []}
    for symbol in graph["symbols"]:
        identifier = symbol["identifier"]["precise"]
        if identifier not in seen and "::SYNTHESIZED::" not in identifier:
            seen.add(identifier)
            merged["symbols"].append(symbol)
    merged["relationships"] += graph["relationships"]
merged["relationships"] = [r for r in merged["relationships"] if r["source"] in seen]
output.write_text(json.dumps(merged))
