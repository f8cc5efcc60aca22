using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;

namespace DataOps.Sql.Syntax;

/// <content>ODBC's escapes, which SQL Server reads itself.</content>
public sealed partial class SqlParser
{
    /// <summary>Reads ODBC's <c>{fn f(x)}</c> and <c>{d '…'}</c>.</summary>
    private Expression ParseOdbcEscape()
    {
        var start = Current.Start;
        Advance();
        var isKnown = AtWord("fn") || AtWord("d") || AtWord("t") || AtWord("ts") || AtWord("guid");
        if (!isKnown)
        {
            ReportExpected("'fn', 'd', 't', 'ts' or 'guid'");
        }

        var word = ParseLabel("a word");
        var result = Is(word, "fn") ? ParseOdbcFunction() : ParseOdbcLiteral(start, word);
        ExpectClosing(TokenKind.CloseBrace);
        return result is FunctionCallExpression call
            ? new FunctionCallExpression(SpanFrom(start), call.Name, CallForm.Odbc, call.Distinct, call.Star, call.Arguments, call.OrderBy, call.WithinGroup, call.NullTreatment, call.Filter, call.Over)
            : result;
    }

    // ODBC knows no reserved words: 'truncate', 'insert', 'user' are functions like others.
    private Expression ParseOdbcFunction()
    {
        if (!At(TokenKind.Word) || !PeekIs(1, TokenKind.OpenParen))
        {
            return ParseExpression();
        }

        if (At(Keyword.Convert))
        {
            return ParseOdbcConvert();
        }

        if (Keyword is Keyword.Extract)
        {
            return ParseExtract();
        }

        var start = Current.Start;
        var name = SingleName(TakeIdentifier());
        return ParseCall(start, name, receiver: null);
    }

    /// <summary>Reads <c>convert(x, sql_integer)</c>, whose type stands last and has a name of ODBC's.</summary>
    private CastExpression ParseOdbcConvert()
    {
        var start = Current.Start;
        Advance();
        Advance();
        var operand = ParseExpression();
        Expect(TokenKind.Comma);
        var type = ParseLabel("a type such as sql_integer");
        ExpectClosing(TokenKind.CloseParen);
        var name = SingleName(new Identifier(TypeOfOdbc(type.Value), type.Span, quoted: false));
        return new CastExpression(SpanFrom(start), CastForm.Convert, @try: false, operand, new TypeName(type.Span, name, default, default, default, collation: null), style: null);
    }

    // https://learn.microsoft.com/sql/odbc/reference/appendixes/explicit-data-type-conversion-function
    private static string TypeOfOdbc(string type) => type.ToUpperInvariant() switch
    {
        "SQL_BIGINT" => "bigint",
        "SQL_BINARY" => "binary",
        "SQL_BIT" => "bit",
        "SQL_CHAR" => "char",
        "SQL_DATE" or "SQL_TYPE_DATE" => "date",
        "SQL_DECIMAL" => "decimal",
        "SQL_DOUBLE" or "SQL_FLOAT" => "float",
        "SQL_GUID" => "uniqueidentifier",
        "SQL_INTEGER" => "int",
        "SQL_LONGVARBINARY" => "image",
        "SQL_LONGVARCHAR" => "text",
        "SQL_NUMERIC" => "numeric",
        "SQL_REAL" => "real",
        "SQL_SMALLINT" => "smallint",
        "SQL_TIME" or "SQL_TYPE_TIME" => "time",
        "SQL_TIMESTAMP" or "SQL_TYPE_TIMESTAMP" => "datetime",
        "SQL_TINYINT" => "tinyint",
        "SQL_VARBINARY" => "varbinary",
        "SQL_VARCHAR" => "varchar",
        "SQL_WCHAR" => "nchar",
        "SQL_WLONGVARCHAR" => "ntext",
        "SQL_WVARCHAR" => "nvarchar",
        _ => type,
    };

    private TypedLiteralExpression ParseOdbcLiteral(int start, Identifier word)
    {
        var type = word.Value.ToUpperInvariant() switch
        {
            "D" => "date",
            "T" => "time",
            "GUID" => "uniqueidentifier",
            _ => "datetime",
        };
        var name = SingleName(new Identifier(type, word.Span, quoted: false));
        return ParseTypedLiteral(start, new TypeName(word.Span, name, default, default, default, collation: null));
    }
}
