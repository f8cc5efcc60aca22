namespace DataOps.Sql.Syntax;

/// <summary>Operators that the compiler knows the meaning of.</summary>
public enum SqlOperator : byte
{
    /// <summary>Any other; told apart by its text.</summary>
    Other,

    /// <summary><c>or</c>.</summary>
    Or,

    /// <summary><c>and</c>.</summary>
    And,

    /// <summary><c>not</c>.</summary>
    Not,

    /// <summary><c>=</c>, <c>==</c>.</summary>
    Equal,

    /// <summary><c>&lt;&gt;</c>, <c>!=</c>.</summary>
    NotEqual,

    /// <summary><c>&lt;</c>.</summary>
    Less,

    /// <summary><c>&lt;=</c>.</summary>
    LessOrEqual,

    /// <summary><c>&gt;</c>.</summary>
    Greater,

    /// <summary><c>&gt;=</c>.</summary>
    GreaterOrEqual,

    /// <summary><c>+</c>.</summary>
    Add,

    /// <summary><c>-</c>.</summary>
    Subtract,

    /// <summary><c>*</c>.</summary>
    Multiply,

    /// <summary><c>/</c>.</summary>
    Divide,

    /// <summary><c>//</c>.</summary>
    IntegerDivide,

    /// <summary><c>%</c>.</summary>
    Modulo,

    /// <summary><c>^</c>, <c>**</c>.</summary>
    Power,

    /// <summary><c>||</c>.</summary>
    Concat,

    /// <summary>Unary <c>+</c>.</summary>
    Plus,

    /// <summary>Unary <c>-</c>.</summary>
    Minus,

    /// <summary><c>&amp;</c>.</summary>
    BitAnd,

    /// <summary><c>|</c>.</summary>
    BitOr,

    /// <summary><c>#</c> or T-SQL's <c>^</c>.</summary>
    BitXor,

    /// <summary><c>~</c>.</summary>
    BitNot,

    /// <summary><c>&lt;&lt;</c>.</summary>
    ShiftLeft,

    /// <summary><c>&gt;&gt;</c>.</summary>
    ShiftRight,

    /// <summary><c>-&gt;</c>.</summary>
    JsonArrow,

    /// <summary><c>-&gt;&gt;</c>.</summary>
    JsonArrowText,

    /// <summary><c>overlaps</c>.</summary>
    Overlaps,
}
