namespace DataOps.Sql.Binding;

/// <summary>Forms that the language itself gives a meaning, not a function of the catalog.</summary>
internal enum BoundOperation
{
    And,
    Or,
    Not,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    DistinctFrom,
    NotDistinctFrom,
    IsNull,
    IsNotNull,
    IsTrue,
    IsNotTrue,
    IsFalse,
    IsNotFalse,
    Between,
    NotBetween,
    In,
    NotIn,
    Coalesce,
    Row,
    Struct,
    List,
    Map,
    Subscript,
    Slice,
    Field,
    Collate,
    AtTimeZone,
    Grouping,
    Any,
    All,
    Try,
    Interval,
    Style,
    Comprehension,

    /// <summary>Whether XML is whole.</summary>
    IsDocument,

    /// <summary>Whether a text is JSON, of the kind its detail says.</summary>
    IsJson,

    /// <summary>What PostgreSQL keeps of each row: its place, its transactions; the detail is its name.</summary>
    SystemColumn,

    /// <summary>Computed only for its name's sake; its type and meaning are not known.</summary>
    Opaque,
}
