using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>Columns, constraints and storage of T-SQL's tables.</content>
public sealed partial class SqlParser
{
    /// <summary>Reads an element that only T-SQL has; false for any other.</summary>
    private bool ParseTransactElement()
    {
        if (At(Keyword.Index) && IsName(Peek(1)))
        {
            ParseInlineIndex(default);
            return true;
        }

        if (AtWord("period") && PeekIs(1, Keyword.For))
        {
            Advance();
            Advance();
            Advance();
            SkipParenthesized();
            return true;
        }

        return false;
    }

    /// <summary>Reads <c>index i unique (a)</c>, which makes a key of its columns when all rows are in it.</summary>
    private void ParseInlineIndex(NodeList<Identifier> column)
    {
        var start = Current.Start;
        Advance();
        var name = ParseName("the name of an index");
        var isUnique = Take(Keyword.Unique);
        SkipKeyForm();
        if (AtWord("columnstore"))
        {
            Advance();
        }

        var columns = At(TokenKind.OpenParen) ? ParseKeyColumns() : column;
        var isFiltered = SkipIndexOptions();
        if (isUnique && !isFiltered && !columns.IsEmpty)
        {
            _constraints.Add(new TableConstraint(SpanFrom(start), ConstraintKind.Unique, name, columns, referencedTable: null, default, condition: null));
        }
    }

    private void SkipKeyForm()
    {
        if (!Take(Keyword.Clustered))
        {
            Take(Keyword.Nonclustered);
        }

        if (AtWord("hash"))
        {
            Advance();
        }
    }

    /// <summary>Reads <c>(a asc, b desc)</c>.</summary>
    private NodeList<Identifier> ParseKeyColumns()
    {
        if (!Take(TokenKind.OpenParen))
        {
            ReportExpected("'(' and the columns of the key");
            return default;
        }

        var mark = _identifiers.Count;
        do
        {
            _identifiers.Add(Keyword is Keyword.Identitycol or Keyword.Rowguidcol ? TakeIdentifier() : ParseName("a column"));
            _ = Take(Keyword.Asc) || Take(Keyword.Desc);
        }
        while (TakeComma("',' or ')'"));

        ExpectClosing(TokenKind.CloseParen);
        return _identifiers.TakeFrom(mark);
    }

    /// <summary>Reads an option of a column that only T-SQL has; false for any other.</summary>
    private bool ParseTransactColumnOption(ref ColumnParts parts, int start, Identifier? constraintName)
    {
        switch (Keyword)
        {
            case Keyword.Default:
                Advance();
                parts.Default = ParseBinary(Precedence.OtherOperator);
                Take(Keyword.With, Keyword.Values);
                return true;
            case Keyword.Identity:
                Advance();
                parts.Identity = true;
                if (Take(TokenKind.OpenParen))
                {
                    ParseExpression();
                    Expect(TokenKind.Comma);
                    ParseExpression();
                    ExpectClosing(TokenKind.CloseParen);
                }

                SkipNotForReplication();
                return true;
            case Keyword.Generated:
                // generated always as row start hidden: the engine sets it, and it is never null.
                while (Keyword is Keyword.Generated or Keyword.Always or Keyword.As or Keyword.Row or Keyword.End or Keyword.Start || AtPeriodWord())
                {
                    Advance();
                }

                parts.NotNull = true;
                parts.IsGenerated = true;
                return true;
            case Keyword.Foreign when PeekIs(1, Keyword.Key):
                Advance();
                Advance();
                _constraints.Add(ParseReference(start, constraintName, parts.Column));
                return true;
            case Keyword.Index when IsName(Peek(1)):
                ParseInlineIndex(parts.Column);
                return true;
            case Keyword.With when PeekIs(1, TokenKind.OpenParen):
                Advance();
                SkipOne();
                return true;
            case Keyword.Encrypted when PeekIs(1, Keyword.With):
                Advance();
                Advance();
                SkipParenthesized();
                return true;
            case Keyword.Rowguidcol or Keyword.Persisted:
                Advance();
                return true;
        }

        if (AtWord("masked"))
        {
            Advance();
            if (Take(Keyword.With))
            {
                SkipParenthesized();
            }

            return true;
        }

        if (AtWord("sparse") || AtWord("hidden") || AtWord("filestream"))
        {
            Advance();
            return true;
        }

        if (AtWord("column_set") && PeekIs(1, Keyword.For))
        {
            Advance();
            Advance();
            Advance();
            return true;
        }

        return At(Keyword.Not) && PeekIs(1, Keyword.For) && SkipNotForReplication();
    }

    private bool AtPeriodWord() => AtWord("transaction_id") || AtWord("sequence_number") || AtWord("hidden");

    private bool SkipNotForReplication()
    {
        if (!At(Keyword.Not, Keyword.For) || !PeekIs(2, Keyword.Replication))
        {
            return false;
        }

        Advance();
        Advance();
        Advance();
        return true;
    }

    /// <summary>Passes over one option of a key: where it is stored, how full its pages are; null when there is none, else whether the engine then does not check the key.</summary>
    private bool? SkipTransactKeyOption()
    {
        if (At(Keyword.Not) && AtWordAfter("enforced"))
        {
            Advance();
            Advance();
            return true;
        }

        if (AtWord("enforced"))
        {
            Advance();
            return false;
        }

        if (AtWord("hash"))
        {
            Advance();
            return false;
        }

        if (At(Keyword.With) && Peek(1).Kind == TokenKind.Word && PeekIs(2, TokenKind.Operator))
        {
            // with fillfactor = 80
            Advance();
            Advance();
            Advance();
            ParsePrimary();
            return false;
        }

        if (At(Keyword.On) && Peek(1).Keyword is not (Keyword.Delete or Keyword.Update))
        {
            SkipStorage();
            return false;
        }

        return SkipNotForReplication() ? false : null;
    }

    private bool AtWordAfter(string word) => IsWord(Peek(1), word);

    /// <summary>Passes over <c>on [primary]</c> or <c>on scheme(column)</c>.</summary>
    private void SkipStorage()
    {
        Advance();
        if (AtString())
        {
            Advance();
            return;
        }

        ParseName("a filegroup or a partition scheme");
        SkipParenthesized();
    }

    /// <summary>Passes over where and how a table or index is stored.</summary>
    /// <summary>The table that <c>with (system_versioning = on (history_table = dbo.t))</c> names, here or further on.</summary>
    private QualifiedName? FindHistory()
    {
        var position = _position;
        while (!AtTerminal() && !(AtWord("history_table") && PeekIs(1, TokenKind.Operator)))
        {
            if (StartsTransactStatement(Keyword))
            {
                break;
            }

            Advance();
        }

        QualifiedName? name = null;
        if (AtWord("history_table"))
        {
            Advance();
            Advance();
            name = ParseQualifiedName("a table");
        }

        _position = position;
        return name;
    }

    private void SkipTransactTableOptions()
    {
        while (true)
        {
            if (At(Keyword.On) || AtWord("textimage_on") || AtWord("filestream_on"))
            {
                SkipStorage();
            }
            else if (At(Keyword.With) && PeekIs(1, TokenKind.OpenParen))
            {
                Advance();
                SkipOne();
            }
            else if (At(Keyword.With) && PeekIs(1, TokenKind.Word) && !PeekIs(1, Keyword.Check))
            {
                // The old form without parentheses: with fillfactor = 80, drop_existing.
                do
                {
                    Advance();
                    Advance();
                    if (AtSign(SqlOperator.Equal))
                    {
                        Advance();
                        ParsePrimary();
                    }
                }
                while (At(TokenKind.Comma));
            }
            else if (At(Keyword.As) && (AtWordAfter("node") || AtWordAfter("edge") || AtWordAfter("filetable")))
            {
                Advance();
                Advance();
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Reads <c>default 1 for a</c> or <c>connection (a to b)</c> behind a name; null for other constraints.</summary>
    private TableConstraint? ParseTransactConstraint(int start, Identifier? name)
    {
        if (Take(Keyword.Default))
        {
            ParseBinary(Precedence.OtherOperator);
            Expect(Keyword.For);
            var column = ParseName("a column");
            Take(Keyword.With, Keyword.Values);
            return new TableConstraint(SpanFrom(start), ConstraintKind.Default, name, new NodeList<Identifier>([column]), referencedTable: null, default, condition: null);
        }

        if (!AtWord("connection"))
        {
            return null;
        }

        Advance();
        SkipParenthesized();
        SkipReferenceOptions();
        return new TableConstraint(SpanFrom(start), ConstraintKind.Connection, name, default, referencedTable: null, default, condition: null);
    }
}
