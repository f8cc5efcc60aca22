using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;

namespace DataOps.Sql.Syntax;

/// <content>Calls of procedures: only the one that describes a table or column is of interest.</content>
public sealed partial class SqlParser
{
    private static readonly string[] ExtendedPropertyParameters =
        ["name", "value", "level0type", "level0name", "level1type", "level1name", "level2type", "level2name"];

    private Statement ParseExecute(int start)
    {
        var distance = Keyword is Keyword.Exec or Keyword.Execute ? 1 : 0;
        while (PeekIs(distance + 1, TokenKind.Dot))
        {
            distance += PeekIs(distance + 2, TokenKind.Dot) ? 1 : 2;
        }

        if (IsProcedure(Peek(distance), "sp_rename") && Peek(distance + 1).Kind is TokenKind.String or TokenKind.NationalString)
        {
            return ParseRename(start, distance);
        }

        if (!IsProcedure(Peek(distance), "sp_addextendedproperty") && !IsProcedure(Peek(distance), "sp_updateextendedproperty"))
        {
            return SkipWhole(start);
        }

        var first = _position;
        for (var i = 0; i <= distance; i++)
        {
            Advance();
        }

        return ParseExtendedProperty(start) is { } comment ? comment : SkipFrom(first);
    }

    /// <summary>Reads <c>exec sp_rename 'table', 'new'</c> and <c>exec sp_rename 'table.column', 'new', 'column'</c>.</summary>
    private Statement ParseRename(int start, int distance)
    {
        var first = _position;
        for (var i = 0; i <= distance; i++)
        {
            Advance();
        }

        var old = TakeProcedureArgument();
        var renamed = Take(TokenKind.Comma) ? TakeProcedureArgument() : null;
        var kind = Take(TokenKind.Comma) ? TakeProcedureArgument() : null;
        if (old is not { } written || renamed is not { } name)
        {
            return SkipFrom(first);
        }

        var words = written.Value.Replace("[", "").Replace("]", "").Split('.');
        var parts = Array.ConvertAll(words, word => new Identifier(word, written.Span, quoted: true));
        if (!Is(kind, "column"))
        {
            return kind is null || Is(kind, "object")
                ? new AlterTableStatement(SpanFrom(start), Name(parts), default, default, default) { NewName = name, IfExists = true }
                : new SkippedStatement(SpanFrom(start), "EXEC");
        }

        var column = parts[parts.Length - 1];
        return parts.Length == 1
            ? new SkippedStatement(SpanFrom(start), "EXEC")
            : new AlterTableStatement(SpanFrom(start), Name(parts.Take(parts.Length - 1)), default, default, default)
            {
                RenamedColumns = new NodeList<Identifier>([column, name]),
                IfExists = true,
            };

        QualifiedName Name(IEnumerable<Identifier> names) => new(written.Span, new NodeList<Identifier>([.. names]));
    }

    private bool IsProcedure(in Token token, string name) =>
        token.Kind is TokenKind.Word or TokenKind.QuotedName && string.Equals(IdentifierOf(token).Value, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the arguments; null when they describe something else than a table, a view or a column.</summary>
    private CommentStatement? ParseExtendedProperty(int start)
    {
        var values = new Identifier?[ExtendedPropertyParameters.Length];
        var place = 0;
        do
        {
            var parameter = place++;
            if (At(TokenKind.Parameter) && PeekIs(1, TokenKind.Operator))
            {
                var name = ParseParameter().Name;
                Advance();
                parameter = Array.FindIndex(ExtendedPropertyParameters, known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
            }

            if (parameter < 0 || parameter >= values.Length)
            {
                return null;
            }

            values[parameter] = TakeProcedureArgument();
        }
        while (Take(TokenKind.Comma));

        return CommentOf(start, values);
    }

    private Identifier? TakeProcedureArgument()
    {
        if (AtString())
        {
            return ParseStringName();
        }

        if (At(TokenKind.Word) && !At(Keyword.Null))
        {
            return TakeIdentifier();
        }

        ParsePrimary();
        return null;
    }

    private CommentStatement? CommentOf(int start, Identifier?[] values)
    {
        var isDescription = Is(values[0], "MS_Description") && (Is(values[2], "schema") || Is(values[2], "user"));
        if (!isDescription || values[3] is not { } schema || values[5] is not { } relation)
        {
            return null;
        }

        var target = values[6] is null
            ? Is(values[4], "table") ? CommentTarget.Table : Is(values[4], "view") ? CommentTarget.View : CommentTarget.Other
            : Is(values[6], "column") && (Is(values[4], "table") || Is(values[4], "view")) ? CommentTarget.Column : CommentTarget.Other;
        if (target == CommentTarget.Other)
        {
            return null;
        }

        Identifier[] parts = values[7] is { } column ? [schema, relation, column] : [schema, relation];
        var name = new QualifiedName(SpanFrom(start), new NodeList<Identifier>(parts));
        return new CommentStatement(SpanFrom(start), target, name, values[1]?.Value);
    }

    private static bool Is(Identifier? value, string word) => value is { } given && string.Equals(given.Value, word, StringComparison.OrdinalIgnoreCase);
}
