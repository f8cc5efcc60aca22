using DataOps.Projects.Linking;
using DataOps.Sql.Dialects;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Projects.Queries;

/// <summary>
/// How parameters are written for the engine's driver, where that is not how the author wrote them: a list behind <c>in</c>, and for
/// PostgreSQL types that the driver cannot know.
/// </summary>
internal sealed partial class ParameterText : SyntaxWalker
{
    private readonly Dialect _dialect;
    private readonly Dictionary<string, ParameterFact> _facts;
    private readonly Func<string, bool> _admitsNull;
    private readonly SyntaxTree _tree;
    private readonly List<KeyValuePair<TextSpan, string>> _edits = [];
    private SyntaxNode? _parent;

    private ParameterText(SyntaxTree tree, Dialect dialect, IReadOnlyList<ParameterFact> facts, Func<string, bool> admitsNull)
    {
        _tree = tree;
        _dialect = dialect;
        _facts = facts.Where(fact => fact.Name.Length > 0).ToDictionary(fact => fact.Name, StringComparer.OrdinalIgnoreCase);
        _admitsNull = admitsNull;
    }

    /// <summary>What a parameter's name starts with.</summary>
    public static string Mark(Dialect dialect) => dialect.Kind switch
    {
        DialectKind.TSql => "@",
        DialectKind.Postgres => ":",
        _ => "$",
    };

    /// <summary>The parts of a query that are written otherwise.</summary>
    public static IReadOnlyList<KeyValuePair<TextSpan, string>> Edits(Declaration declaration, SyntaxTree tree, QueryFacts facts, Dialect dialect)
    {
        if (facts.Parameters.Count == 0)
        {
            return [];
        }

        var declared = declaration.File.Settings.Parameters;
        var writer = new ParameterText(
            tree,
            dialect,
            facts.Parameters,
            name => declared.Any(setting => string.Equals(setting.Name.Value, name, StringComparison.OrdinalIgnoreCase) && ParameterTypes.AdmitsNull(setting)));
        writer.Visit(declaration.Query!.Query);
        return writer._edits;
    }

    /// <inheritdoc/>
    public override void Visit(SyntaxNode? node)
    {
        switch (node)
        {
            case InListExpression { Values: [ParameterExpression parameter] } list when IsList(parameter):
                Members(list, list.Operand, list.Negated, parameter);
                return;
            case ParameterExpression parameter when Written(parameter) is { } written:
                _edits.Add(new KeyValuePair<TextSpan, string>(parameter.Span, written));
                return;
        }

        var parent = _parent;
        _parent = node;
        base.Visit(node);
        _parent = parent;
    }

    private bool IsList(ParameterExpression parameter) =>
        _facts.TryGetValue(parameter.Name, out var fact) && fact.Type.Kind == SqlTypeKind.List;

    // PostgreSQL takes the type of a parameter from the driver, which does not know it of a null or of a text that is to be something else.
    private string? Written(ParameterExpression parameter)
    {
        if (_dialect.Kind != DialectKind.Postgres || !_facts.TryGetValue(parameter.Name, out var fact))
        {
            return null;
        }

        var name = ":" + (char.IsDigit(parameter.Name[0]) ? "p" + parameter.Name : parameter.Name);
        var isNamed = name.Length == parameter.Span.Length;
        return !fact.Type.IsUnknown && (fact.AdmitsNull || _admitsNull(fact.Name) || !IsKnownToDriver(fact.Type.Element ?? fact.Type))
            ? $"cast({name} as {Spell(fact.Type)})"
            : isNamed ? null : name;
    }

    private static bool IsKnownToDriver(SqlType type) => type.Kind is SqlTypeKind.Boolean or SqlTypeKind.SmallInt or SqlTypeKind.Integer
        or SqlTypeKind.BigInt or SqlTypeKind.Real or SqlTypeKind.Double or SqlTypeKind.Decimal or SqlTypeKind.Date or SqlTypeKind.Time
        or SqlTypeKind.Timestamp or SqlTypeKind.TimestampTz or SqlTypeKind.Interval or SqlTypeKind.Uuid or SqlTypeKind.Binary
        or SqlTypeKind.Text;

    // A cast to a shorter text or to fewer digits would change the value.
    private string Spell(SqlType type) => type.Kind switch
    {
        SqlTypeKind.List when type.Element is { } element => Spell(element) + "[]",
        SqlTypeKind.Text => "text",
        SqlTypeKind.Char => "bpchar",
        SqlTypeKind.Decimal => "numeric",
        _ => SqlTypeNames.Spell(type, _dialect),
    };
}
