using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Tests.Postgres;

/// <summary>Calls of every function and operator of the catalog, with arguments of the types that are declared; and random combinations of them.</summary>
internal static class CatalogCalls
{
    // Values of types that no expression can make, or calls that only the server itself makes.
    private static readonly HashSet<string> Uncallable = new(
        ["internal", "cstring", "pg_ddl_command", "trigger", "gtsvector", "pg_node_tree", "pg_dependencies", "pg_mcv_list", "pg_ndistinct",
         "pg_brin_bloom_summary", "pg_brin_minmax_multi_summary", "table_am_handler", "index_am_handler", "language_handler", "fdw_handler", "tsm_handler"],
        StringComparer.Ordinal);

    // The columns of their rows are others in each version; the catalog has the newest.
    private static readonly HashSet<string> Changed = new(
        ["pg_get_backend_memory_contexts", "pg_get_replication_slots", "pg_hba_file_rules", "pg_ident_file_mappings", "pg_prepared_statement", "pg_stat_get_activity",
         "pg_stat_get_subscription"],
        StringComparer.Ordinal);

    // Without bytea, which newer versions cast from integers.
    private static readonly string[] Types =
        ["boolean", "smallint", "integer", "bigint", "numeric", "numeric(8,2)", "real", "double precision", "money", "text", "varchar(10)", "char(3)", "name",
         "date", "time", "timetz", "timestamp", "timestamp(2)", "timestamptz", "interval", "uuid", "json", "jsonb", "xml", "inet", "cidr", "macaddr", "point",
         "box", "bit(4)", "varbit", "oid", "int4range", "numrange", "daterange", "int4multirange", "tsvector", "tsquery", "integer[]", "text[]", "numeric[]", "mood", "mood[]"];

    /// <summary>A select for each overload of functions and operators; null calls are left out.</summary>
    public static IEnumerable<string> OfCatalog(FunctionCatalog catalog) => catalog.Names.Order(StringComparer.Ordinal)
        .SelectMany(catalog.Find)
        .Where(overload => overload.Since is null && !Changed.Contains(overload.Name))
        .Select(Call)
        .OfType<string>()
        .Distinct();

    /// <summary>Expressions of operators, functions and forms over values of random types; the same for the same seed.</summary>
    public static IEnumerable<string> Random(FunctionCatalog catalog, int seed, int count)
    {
        var random = new Random(seed);
        var overloads = catalog.Names.Order(StringComparer.Ordinal).SelectMany(catalog.Find)
            .Where(overload => overload is { Since: null, Kind: FunctionKind.Scalar, Variadic: null, Parameters.Count: 1 or 2 } && Call(overload) is not null
                && overload.Parameters.All(parameter => parameter.Type.Kind != SqlTypeKind.Struct))
            .ToArray();
        for (var i = 0; i < count; i++)
        {
            yield return "select " + Expression(random, overloads, depth: random.Next(1, 4));
        }
    }

    private static string Expression(Random random, FunctionOverload[] overloads, int depth)
    {
        if (depth == 0)
        {
            return random.Next(8) switch
            {
                0 => "null",
                1 => random.Next(2) == 0 ? "1" : "1.5",
                _ => Value(random),
            };
        }

        string Next() => Expression(random, overloads, depth - 1);
        switch (random.Next(12))
        {
            case < 6:
                var overload = overloads[random.Next(overloads.Length)];
                var arguments = overload.Parameters.Select(parameter => random.Next(8) == 0 ? Next() : Argument(parameter.Type)!).ToArray();
                return char.IsLetter(overload.Name[0]) || overload.Name[0] == '_' ? $"\"{overload.Name}\"({string.Join(", ", arguments)})"
                    : arguments.Length == 1 ? $"({overload.Name} {arguments[0]})"
                    : $"({arguments[0]} {overload.Name} {arguments[1]})";
            case 6:
                return $"coalesce({Next()}, {Value(random)})";
            case 7:
                return $"case when true then {Next()} else {Next()} end";
            case 8:
                return $"array[{Next()}, {Value(random)}]";
            case 9:
                return $"({Next()})::{Types[random.Next(Types.Length)]}";
            case 10:
                return $"({Value(random)} = {Next()})";
            default:
                return $"greatest({Value(random)}, {Value(random)})";
        }
    }

    private static string Value(Random random) => $"null::{Types[random.Next(Types.Length)]}";

    private static string? Call(FunctionOverload overload)
    {
        var types = overload.Parameters.Select(parameter => parameter.Type).ToList();
        if (overload.Variadic is { } variadic)
        {
            types.AddRange([variadic, variadic]);
        }

        var arguments = types.Select(Argument).ToArray();
        if (arguments.Contains(null) || Uncallable.Contains(PostgresTypes.NameOf(overload.ReturnType)))
        {
            return null;
        }

        var all = string.Join(", ", arguments);
        if (!char.IsLetter(overload.Name[0]) && overload.Name[0] != '_')
        {
            return arguments.Length == 1 ? $"select {overload.Name} {arguments[0]}" : $"select {arguments[0]} {overload.Name} {arguments[1]}";
        }

        var name = $"pg_catalog.\"{overload.Name}\"";
        return overload.Kind switch
        {
            FunctionKind.Window => $"select {name}({all}) over ()",
            FunctionKind.Aggregate when overload.AggregateForm == AggregateForm.HypotheticalSet => $"select {name}(1, 'a') within group (order by 1, 'a'::text)",
            FunctionKind.Aggregate when overload.AggregateForm == AggregateForm.OrderedSet =>
                $"select {name}({string.Join(", ", arguments.SkipLast(1))}) within group (order by {arguments[^1]})",
            FunctionKind.Aggregate when arguments.Length == 0 => $"select {name}(*)",
            FunctionKind.Table when overload.ReturnType is { Kind: SqlTypeKind.Struct, Fields.Count: > 0 } => $"select * from {name}({all})",
            _ => $"select {name}({all})",
        };
    }

    private static string? Argument(SqlType type)
    {
        var name = PostgresTypes.NameOf(type);
        return name switch
        {
            "any" or "anyelement" or "anynonarray" or "anycompatible" or "anycompatiblenonarray" => "null::integer",
            "anyarray" or "anycompatiblearray" => "null::integer[]",
            "anyenum" => "null::mood",
            "anyrange" or "anycompatiblerange" => "null::int4range",
            "anymultirange" or "anycompatiblemultirange" => "null::int4multirange",
            "record" => "null::customer",
            "record[]" => "null::record[]",
            "unknown" or "void" => null,
            _ when Uncallable.Contains(name.Replace("[]", "", StringComparison.Ordinal)) => null,
            _ => $"null::{SqlTypeNames.Spell(type, Dialect.Postgres)}",
        };
    }
}
