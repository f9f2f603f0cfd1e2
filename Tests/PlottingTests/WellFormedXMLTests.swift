import Testing

@Suite struct WellFormedXMLTests {
  @Test func acceptsWhatXMLAllows() {
    #expect(xmlProblem(in: #"<a b="1 &lt; 2"><c/>x &amp; y<d e=""></d></a>"#) == nil)
  }

  @Test(arguments: [
    "<a>", "<a></b>", "<a/><b/>", "x", "<a b=1/>", #"<a b="1" b="2"/>"#, "<a>&</a>",
    "<a>\u{1}</a>", #"<a b="<"/>"#,
  ])
  func noticesWhatXMLForbids(_ text: String) {
    #expect(xmlProblem(in: text) != nil)
  }
}
