using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax.Lexing;

/// <summary>A token by its place in the text; twelve bytes, no text of its own.</summary>
internal readonly struct Token(int start, int length, TokenKind kind, Keyword keyword = Keyword.None, SqlOperator @operator = SqlOperator.Other)
{
    public readonly int Start = start;
    public readonly int Length = length;
    public readonly Keyword Keyword = keyword;
    public readonly TokenKind Kind = kind;
    private readonly byte _operator = (byte)@operator;

    public int End => Start + Length;

    public TextSpan Span => new(Start, Length);

    /// <summary>The operator between two operands that the signs stand for; the unary ones follow from it.</summary>
    public SqlOperator Operator => (SqlOperator)_operator;

    public Token WithKeyword(Keyword keyword) => new(Start, Length, Kind, keyword, Operator);
}
