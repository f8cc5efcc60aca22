using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>The types that the letters of a signature stand for in one call.</summary>
internal sealed class PatternBinding
{
    private readonly Dictionary<string, SqlType> _letters;

    private PatternBinding(Dictionary<string, SqlType> letters, IReadOnlyList<SqlType> argumentTypes)
    {
        _letters = letters;
        ArgumentTypes = argumentTypes;
    }

    /// <summary>What each operand is converted to.</summary>
    public IReadOnlyList<SqlType> ArgumentTypes { get; }

    /// <summary>The binding, or null when a letter would have to be two types that nothing joins.</summary>
    public static PatternBinding? TryBind(FunctionOverload overload, IReadOnlyList<Operand> operands)
    {
        var candidates = new Dictionary<string, List<Operand>>(StringComparer.Ordinal);
        for (var i = 0; i < operands.Count; i++)
        {
            Collect(Target(overload, i), operands[i], candidates);
        }

        var letters = new Dictionary<string, SqlType>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (CommonType.Of(candidate.Value) is not { } type)
            {
                return null;
            }

            letters.Add(candidate.Key, type);
        }

        var types = new SqlType[operands.Count];
        var binding = new PatternBinding(letters, types);
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = binding.Argument(Target(overload, i), operands[i]);
        }

        return binding;
    }

    /// <summary>The type with its letters replaced; a letter no operand decides is null's type.</summary>
    public SqlType Apply(SqlType pattern) => pattern.Kind switch
    {
        SqlTypeKind.Named when TypePatterns.IsLetter(pattern) => _letters.TryGetValue(pattern.Name!, out var type) ? type : SqlType.Null,
        SqlTypeKind.List => SqlType.List(Apply(pattern.Element!)),
        SqlTypeKind.Map => SqlType.Map(Apply(pattern.Key!), Apply(pattern.Element!)),
        SqlTypeKind.Struct => SqlType.Struct(pattern.Fields.Select(field => new SqlField(field.Name, Apply(field.Type))).ToArray()),
        _ => pattern,
    };

    private static SqlType Target(FunctionOverload overload, int index) =>
        index < overload.Parameters.Count ? overload.Parameters[index].Type : overload.Variadic!;

    private SqlType Argument(SqlType target, Operand operand)
    {
        if (TypePatterns.IsAny(target) || target.Kind == SqlTypeKind.Lambda || operand.IsUnknown)
        {
            return operand.Type;
        }

        var applied = Apply(target);
        if (applied.Kind == SqlTypeKind.Decimal && applied.Precision is null)
        {
            return DecimalArithmetic.AsDecimal(operand.Type);
        }

        return TypePatterns.IsPattern(applied) ? PatternArgument(applied, operand.Type) : applied;
    }

    private static SqlType PatternArgument(SqlType pattern, SqlType type) =>
        pattern.Kind == SqlTypeKind.List && type.Kind == SqlTypeKind.Array ? SqlType.List(type.Element!)
        : pattern.Kind == SqlTypeKind.Array && type.Kind == SqlTypeKind.Array ? SqlType.Array(pattern.Element!, type.Length ?? 0)
        : type;

    private static void Collect(SqlType pattern, Operand operand, Dictionary<string, List<Operand>> candidates)
    {
        if (TypePatterns.IsLetter(pattern))
        {
            if (!candidates.TryGetValue(pattern.Name!, out var list))
            {
                candidates.Add(pattern.Name!, list = []);
            }

            list.Add(operand);
            return;
        }

        var type = operand.Type;
        switch (pattern.Kind)
        {
            case SqlTypeKind.List when type.Kind is SqlTypeKind.List or SqlTypeKind.Array:
                Collect(pattern.Element!, Operand.Value(type.Element!), candidates);
                break;
            case SqlTypeKind.Map when type.Kind == SqlTypeKind.Map:
                Collect(pattern.Key!, Operand.Value(type.Key!), candidates);
                Collect(pattern.Element!, Operand.Value(type.Element!), candidates);
                break;
            case SqlTypeKind.Struct when type.Kind == SqlTypeKind.Struct && type.Fields.Count == pattern.Fields.Count:
                for (var i = 0; i < pattern.Fields.Count; i++)
                {
                    Collect(pattern.Fields[i].Type, Operand.Value(type.Fields[i].Type), candidates);
                }

                break;
            case SqlTypeKind.List or SqlTypeKind.Map when operand.IsUnknown:
                foreach (var part in new[] { pattern.Key, pattern.Element }.OfType<SqlType>())
                {
                    Collect(part, operand, candidates);
                }

                break;
        }
    }
}
