using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>The functions of SQL/JSON that take words (PostgreSQL's documentation, 9.16.1 and 9.16.3).</content>
public sealed partial class SqlParser
{
    private JsonCallExpression? ParseJsonCall()
    {
        if (Current.Length < 4 || (_text[Current.Start] | 0x20) != 'j')
        {
            return null;
        }

        switch (_text.Substring(Current.Start, Current.Length).ToLowerInvariant())
        {
            case "json_object":
                // With two texts or an array it is the older function of that name.
                return IsOlderJsonObject() ? null : ParseJsonMembers();
            case "json_objectagg":
                return ParseJsonMembers();
            case "json_array" or "json_arrayagg":
                return ParseJsonElements();
            case "json_value" or "json_query" or "json_exists":
                return ParseJsonQuery();
            case "json" or "json_scalar" or "json_serialize":
                return ParseJsonConversion();
            default:
                return null;
        }
    }

    private bool IsOlderJsonObject()
    {
        var depth = 0;
        for (var distance = 1; ; distance++)
        {
            switch (Peek(distance).Kind)
            {
                case TokenKind.OpenParen or TokenKind.OpenBracket:
                    depth++;
                    break;
                case TokenKind.CloseParen or TokenKind.CloseBracket:
                    if (--depth == 0)
                    {
                        // json_object() and json_object(returning …) have no members.
                        return distance > 2 && Peek(2).Keyword != Keyword.Returning;
                    }

                    break;
                case TokenKind.EndOfText or TokenKind.Semicolon:
                    return true;
                case TokenKind.Colon when depth == 1:
                    return false;
                case TokenKind.Word when depth == 1 && Peek(distance).Keyword == Keyword.Value && distance > 2:
                    return false;
                case TokenKind.Comma when depth == 1:
                    return true;
            }
        }
    }

    private JsonCallExpression ParseJsonMembers()
    {
        var start = Current.Start;
        var function = ParseXmlFunction();
        var mark = _nodes.Count;
        var words = new List<string>();
        if (!At(TokenKind.CloseParen) && !At(Keyword.Returning))
        {
            do
            {
                _nodes.Add(ParseBinary(Dialects.Precedence.OtherOperator));
                if (!Take(TokenKind.Colon))
                {
                    Expect(Keyword.Value);
                }

                AddFormatted(words);
            }
            while (Take(TokenKind.Comma));
        }

        return FinishJson(start, function, _nodes.TakeFrom<Expression>(mark), words, default);
    }

    private JsonCallExpression ParseJsonElements()
    {
        var start = Current.Start;
        var function = ParseXmlFunction();
        var mark = _nodes.Count;
        var words = new List<string>();
        if (StartsQuery())
        {
            var queryStart = Current.Start;
            var query = ParseQuery();
            _nodes.Add(new ArrayQueryExpression(SpanFrom(queryStart), query));
            TakeFormat(words);
        }
        else if (!At(TokenKind.CloseParen) && !At(Keyword.Returning) && !AtNullClause())
        {
            do
            {
                AddFormatted(words);
            }
            while (Take(TokenKind.Comma));
        }

        return FinishJson(start, function, _nodes.TakeFrom<Expression>(mark), words, ParseOptionalOrderBy());
    }

    private JsonCallExpression ParseJsonQuery()
    {
        var start = Current.Start;
        var function = ParseXmlFunction();
        var mark = _nodes.Count;
        var words = new List<string>();
        AddFormatted(words);
        Expect(TokenKind.Comma);
        _nodes.Add(ParseExpression());
        return FinishJson(start, function, _nodes.TakeFrom<Expression>(mark), words, default);
    }

    private JsonCallExpression ParseJsonConversion()
    {
        var start = Current.Start;
        var function = ParseXmlFunction();
        var mark = _nodes.Count;
        var words = new List<string>();
        AddFormatted(words);
        return FinishJson(start, function, _nodes.TakeFrom<Expression>(mark), words, default);
    }

    private JsonCallExpression FinishJson(int start, QualifiedName function, NodeList<Expression> arguments, List<string> words, NodeList<OrderItem> orderBy)
    {
        var clauses = ParseJsonClauses(words, orderBy, isCall: true);
        return new JsonCallExpression(SpanFrom(start), function, arguments, clauses);
    }

    // The clauses up to the parenthesis that closes a call, and what may follow it; or those of a column.
    private JsonClauses ParseJsonClauses(List<string> words, NodeList<OrderItem> orderBy, bool isCall)
    {
        var start = Current.Start;
        NodeList<FunctionArgument> passing = default;
        TypeName? returning = null;
        Expression? onEmpty = null;
        Expression? onError = null;
        while (true)
        {
            if (Take(Keyword.Passing))
            {
                passing = ParseNamedValues();
            }
            else if (Take(Keyword.Returning))
            {
                returning = ParseType();
                TakeFormat(words);
            }
            else if (AtNullClause() || AtJsonWord())
            {
                words.Add(TakeJsonWords());
            }
            else if (AtWord("unique") || At(Keyword.With) || At(Keyword.Without))
            {
                words.AddRange(TakeUniqueKeys());
            }
            else if (Take(Keyword.Default))
            {
                var value = ParseBinary(Dialects.Precedence.OtherOperator);
                Expect(Keyword.On);
                if (AtWord("empty"))
                {
                    onEmpty = value;
                }
                else
                {
                    onError = value;
                }

                Advance();
            }
            else
            {
                break;
            }
        }

        if (!isCall)
        {
            return new JsonClauses(SpanFrom(start)) { Words = string.Join(JsonClauses.Separator, words), OnEmpty = onEmpty, OnError = onError };
        }

        ExpectClosing(TokenKind.CloseParen);
        var filter = ParseFilter();
        var over = Take(Keyword.Over) ? ParseOver() : null;
        return new JsonClauses(SpanFrom(start))
        {
            Passing = passing,
            Returning = returning,
            Words = string.Join(JsonClauses.Separator, words),
            OnEmpty = onEmpty,
            OnError = onError,
            OrderBy = orderBy,
            Filter = filter,
            Over = over,
        };
    }

    private void AddFormatted(List<string> words)
    {
        _nodes.Add(ParseExpression());
        TakeFormat(words);
    }

    // format json [encoding utf8]
    private void TakeFormat(List<string> words)
    {
        if (!AtWord("format"))
        {
            return;
        }

        Advance();
        Advance();
        words.Add("format json");
        if (Take(Keyword.Encoding))
        {
            Advance();
        }
    }

    private bool AtJsonWord() =>
        AtWord("error") || AtWord("empty") || At(Keyword.Null) || At(Keyword.True) || At(Keyword.False) || At(Keyword.Unknown)
        || AtWord("keep") || AtWord("omit")
        || ((At(Keyword.With) || At(Keyword.Without)) && !PeekIs(1, Keyword.Unique) && !At(Keyword.With, Keyword.Ordinality));

    // Up to the last word of the clause: on null, on empty, on error, wrapper, quotes.
    private string TakeJsonWords()
    {
        var words = new List<string>();
        while (At(TokenKind.Word))
        {
            var isLast = At(Keyword.Wrapper) || (words.Count > 0 && words[words.Count - 1] == "on");
            var isQuotes = AtWord("quotes");
            words.Add(TakeWord());
            if (isQuotes && At(Keyword.On))
            {
                // on scalar string
                Advance();
                Advance();
                Advance();
            }

            if (isLast || isQuotes)
            {
                break;
            }
        }

        return string.Join(" ", words);
    }

    // with | without unique [keys]
    private List<string> TakeUniqueKeys()
    {
        var words = new List<string>();
        if (Keyword is Keyword.With or Keyword.Without && PeekIs(1, Keyword.Unique))
        {
            words.Add(TakeWord() + " unique keys");
            Advance();
            if (AtWord("keys"))
            {
                Advance();
            }
        }

        return words;
    }
}
