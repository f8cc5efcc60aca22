using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>Types as written.</content>
public sealed partial class SqlParser
{
    private bool StartsType() => Current.Kind is TokenKind.QuotedName or TokenKind.UnicodeQuotedName
        || (At(TokenKind.Word) && (!IsReservedWord(Keyword) || (At(Keyword.Union) && PeekIs(1, TokenKind.OpenParen)) || Keyword is Keyword.National or Keyword.Double));

    private TypeName ParseType()
    {
        var start = Current.Start;
        if (!Enter() || !StartsType())
        {
            Leave();
            var missing = SingleName(Missing("a type"));
            return new TypeName(missing.Span, missing, default, default, default, collation: null);
        }

        Take(Keyword.Setof);
        int? precision = null;
        var name = ParseTypeWords(ref precision);
        var arguments = precision is { } digits && _rules.PostgresForms ? Digits(digits) : default;
        NodeList<TypeMember> members = default;
        if (At(TokenKind.OpenParen))
        {
            if (HasMembers(name))
            {
                members = ParseTypeMembers(IsMap(name));
            }
            else
            {
                arguments = ParseTypeArguments();
            }
        }

        name = ParseZoneSuffix(name, start);
        var dimensions = ParseDimensions();
        Identifier? collation = null;
        if (_rules.TransactSql && Take(Keyword.Collate))
        {
            collation = ParseName("a collation");
        }

        Leave();
        return new TypeName(SpanFrom(start), name, arguments, members, dimensions, collation);
    }

    /// <summary>Reads the name; several words become one part in lower case.</summary>
    private QualifiedName ParseTypeWords(ref int? precision)
    {
        var start = Current.Start;
        switch (Keyword)
        {
            case Keyword.Double when PeekIs(1, Keyword.Precision):
                return TakeWords(2, "double precision");
            case Keyword.Character when PeekIs(1, Keyword.Varying):
                return TakeWords(2, "character varying");
            case Keyword.Char when PeekIs(1, Keyword.Varying):
                return TakeWords(2, "char varying");
            case Keyword.Bit when PeekIs(1, Keyword.Varying):
                return TakeWords(2, "bit varying");
            case Keyword.Binary when PeekIs(1, Keyword.Varying):
                return TakeWords(2, "binary varying");
            case Keyword.National when PeekIs(2, Keyword.Varying):
                return TakeWords(3, "national character varying");
            case Keyword.National when Peek(1).Keyword is Keyword.Character or Keyword.Char:
                return TakeWords(2, "national character");
            case Keyword.National when PeekIs(1, Keyword.Text):
                return TakeWords(2, "ntext");
            case Keyword.Nchar when PeekIs(1, Keyword.Varying):
                return TakeWords(2, "national char varying");
            case Keyword.Interval when IsIntervalUnit(Peek(1).Keyword):
                Advance();
                var unit = ParseIntervalUnit(ref precision);
                return SingleName(new Identifier(_rules.PostgresForms ? "interval " + unit : "interval", SpanFrom(start), quoted: false));
        }

        var mark = _identifiers.Count;
        _identifiers.Add(TakeIdentifier());
        ParseNameParts();
        return new QualifiedName(SpanFrom(start), _identifiers.TakeFrom(mark));
    }

    private NodeList<Expression> Digits(int digits)
    {
        var text = digits.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new([new LiteralExpression(new TextSpan(_previousEnd, 0), LiteralKind.Integer, text)]);
    }

    private QualifiedName TakeWords(int count, string name)
    {
        var start = Current.Start;
        for (var i = 0; i < count; i++)
        {
            Advance();
        }

        return SingleName(new Identifier(name, SpanFrom(start), quoted: false));
    }

    /// <summary>Reads <c>with time zone</c> behind a time, where the precision stands between the words.</summary>
    private QualifiedName ParseZoneSuffix(QualifiedName name, int start)
    {
        if (Keyword is not (Keyword.With or Keyword.Without) || !PeekIs(1, Keyword.Time) || !PeekIs(2, Keyword.Zone))
        {
            return name;
        }

        var words = (At(Keyword.With) ? " with" : " without") + " time zone";
        Advance();
        Advance();
        Advance();
        return SingleName(new Identifier(name.Parts[0].Value.ToLowerInvariant() + words, SpanFrom(start), quoted: false));
    }

    private static bool HasMembers(QualifiedName name) =>
        name.Parts.Count == 1 && !name.Parts[0].Quoted && (IsMap(name) || Is(name, "struct") || Is(name, "row") || Is(name, "union"));

    private static bool IsMap(QualifiedName name) => Is(name, "map");

    private static bool Is(QualifiedName name, string word) => string.Equals(name.Parts[0].Value, word, StringComparison.OrdinalIgnoreCase);

    private NodeList<TypeMember> ParseTypeMembers(bool isMap)
    {
        Advance();
        var mark = _nodes.Count;
        do
        {
            var start = Current.Start;
            var name = isMap ? new Identifier("", new TextSpan(start, 0), quoted: false) : ParseLabel("the name of a field");
            var type = ParseType();
            _nodes.Add(new TypeMember(SpanFrom(start), name, type));
        }
        while (TakeComma("',' or ')'", mayTrail: false));

        ExpectClosing(TokenKind.CloseParen);
        return _nodes.TakeFrom<TypeMember>(mark);
    }

    private NodeList<Expression> ParseTypeArguments()
    {
        Advance();
        if (_rules.TransactSql && PeekIs(1, TokenKind.Word) && (AtWord("content") || AtWord("document")))
        {
            // xml(content collection): which documents, not which type.
            Advance();
        }

        var arguments = At(TokenKind.CloseParen) ? default : ParseExpressionList();
        ExpectClosing(TokenKind.CloseParen);
        return arguments;
    }

    private NodeList<TypeDimension> ParseDimensions()
    {
        var mark = _nodes.Count;
        while (true)
        {
            var start = Current.Start;
            if (At(TokenKind.OpenBracket))
            {
                Advance();
                var size = ParseDimensionSize();
                ExpectClosing(TokenKind.CloseBracket);
                _nodes.Add(new TypeDimension(SpanFrom(start), size));
            }
            else if (At(Keyword.Array) && IsReservedWord(Keyword.Array))
            {
                Advance();
                int? size = null;
                if (Take(TokenKind.OpenBracket))
                {
                    size = ParseDimensionSize();
                    ExpectClosing(TokenKind.CloseBracket);
                }

                _nodes.Add(new TypeDimension(SpanFrom(start), size));
            }
            else
            {
                return _nodes.TakeFrom<TypeDimension>(mark);
            }
        }
    }

    private int? ParseDimensionSize()
    {
        if (!At(TokenKind.Integer))
        {
            return null;
        }

        var size = int.TryParse(NumberText(Current), out var parsed) ? parsed : int.MaxValue;
        Advance();
        return size;
    }
}
