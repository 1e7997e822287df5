/// The letters of Europe's scripts that are searched under another letter.
///
/// Small letters only: `FoldingTable` finds the capitals by their case. No replacement takes more bytes than
/// its letter, so that folded text is never longer than what it came from.
enum FoldingLetters {
  /// What is searched, and the letters that it stands for.
  static let rows: [(plain: String, letters: String)] = latin + greek + cyrillic + marks

  private static let latin: [(plain: String, letters: String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặẚª"),
    ("b", "ḃḅḇƀɓ"),
    ("c", "çćĉċčḉƈ"),
    ("d", "ðďđḋḍḏḑḓɖɗ"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệɇ"),
    ("f", "ƒḟ"),
    ("g", "ĝğġģǧǵḡǥ"),
    ("h", "ĥħȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįıǐȉȋḭḯỉịɨ"),
    ("j", "ĵǰȷ"),
    ("k", "ķĸǩḱḳḵƙ"),
    ("l", "ĺļľŀłḷḹḻḽƚ"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňŉŋǹṅṇṉṋ"),
    ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợº"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšſșṡṣṥṧṩẛ"),
    ("t", "ţťŧțṫṭṯṱẗ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏẙỳỵỷỹ"),
    ("z", "źżžẑẓẕƶ"),
    ("ae", "æǣǽ"),
    ("oe", "œ"),
    ("th", "þ"),
    ("ss", "ß"),
    ("ij", "ĳ"),
    ("dz", "ǆǳ"),
    ("lj", "ǉ"),
    ("nj", "ǌ"),
    ("ʒ", "ǯ"),
    ("ff", "ﬀ"),
    ("fi", "ﬁ"),
    ("fl", "ﬂ"),
    ("ffi", "ﬃ"),
    ("ffl", "ﬄ"),
    ("st", "ﬅﬆ"),
  ]

  private static let greek: [(plain: String, letters: String)] = [
    ("α", "άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ"),
    ("ε", "έἐἑἒἓἔἕὲέ"),
    ("η", "ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ"),
    ("ι", "ΐίϊἰἱἲἳἴἵἶἷὶίῐῑῒΐῖῗ"),
    ("ο", "όὀὁὂὃὄὅὸό"),
    ("ρ", "ῤῥ"),
    ("σ", "ς"),
    ("υ", "ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ"),
    ("ω", "ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ"),
    ("μ", "µ"),
  ]

  private static let cyrillic: [(plain: String, letters: String)] = [
    ("а", "ӑӓ"),
    ("г", "ѓ"),
    ("е", "ѐёӗ"),
    ("ж", "ӂӝ"),
    ("з", "ӟ"),
    ("и", "йѝӣӥ"),
    ("к", "ќ"),
    ("о", "ӧ"),
    ("у", "ўӯӱӳ"),
    ("ч", "ӵ"),
    ("ы", "ӹ"),
    ("э", "ӭ"),
    ("і", "ї"),
    ("ѵ", "ѷ"),
    ("ә", "ӛ"),
    ("ө", "ӫ"),
  ]

  /// Signs that keyboards write in another way than typesetters do.
  private static let marks: [(plain: String, letters: String)] = [
    ("'", "‘’‚‛′ʼʹ"),
    ("\"", "“”„‟″«»"),
    ("-", "‐‑‒–—―−"),
    ("...", "…"),
    (";", "\u{37E}"),
    ("1", "¹"),
    ("2", "²"),
    ("3", "³"),
    // Kelvin and Ångström signs are capitals without being found by case.
    ("K", "\u{212A}"),
    ("A", "\u{212B}"),
    // Two capitals whose small forms have another number of letters.
    ("I", "İ"),
    ("SS", "ẞ"),
  ]

  /// Blocks whose capitals are found by Unicode's case mapping: Latin, Greek to Armenian, Georgian, and the
  /// accented Latin and Greek letters.
  static let blocksWithCase: [ClosedRange<UInt32>] = [
    0xC0...0x24F, 0x370...0x58F, 0x1C90...0x1CBF, 0x1E00...0x1FFF,
  ]

  /// What is not searched at all: combining accents, the middle dot of Catalan, and the invisible.
  static let dropped: [ClosedRange<UInt32>] = [
    0xAD...0xAD, 0xB7...0xB7, 0x300...0x36F, 0x387...0x387, 0x483...0x489, 0x1AB0...0x1AFF,
    0x1DC0...0x1DFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20D0...0x20F0,
    0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF...0xFEFF,
  ]

  /// What separates words: controls, and spaces of every width.
  static let spaces: [ClosedRange<UInt32>] = [
    0x00...0x20, 0x7F...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
    0x205F...0x205F, 0x3000...0x3000,
  ]
}
