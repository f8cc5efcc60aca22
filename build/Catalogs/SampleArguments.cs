namespace DataOps.Repository.Catalogs;

/// <summary>Arguments to try an overload with: ordinary values, and those at the edge where results tend to become null. Counts stay small, since some functions make as much.</summary>
internal static class SampleArguments
{
    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["BOOLEAN"] = ["true", "false"],
        ["TINYINT"] = ["1", "0", "-128", "127"],
        ["SMALLINT"] = ["1", "0", "-32768", "32767"],
        ["INTEGER"] = ["1", "0", "-1", "65"],
        ["BIGINT"] = ["1", "0", "-1", "100"],
        ["HUGEINT"] = ["1", "0", "-1", "170141183460469231731687303715884105727"],
        ["UTINYINT"] = ["1", "0", "255"],
        ["USMALLINT"] = ["1", "0", "65535"],
        ["UINTEGER"] = ["1", "0", "4294967295"],
        ["UBIGINT"] = ["1", "0", "18446744073709551615"],
        ["UHUGEINT"] = ["1", "0"],
        ["BIGNUM"] = ["1", "0", "-1"],
        ["DECIMAL"] = ["1.5::DECIMAL(10,2)", "0.00::DECIMAL(10,2)", "-7.25::DECIMAL(38,2)"],
        ["FLOAT"] = ["0.5", "0", "-1", "'nan'", "'infinity'", "'-infinity'"],
        ["DOUBLE"] = ["0.5", "0", "-1", "2", "'nan'", "'infinity'", "'-infinity'"],
        ["VARCHAR"] = ["'year'", "'a'", "''", "'12'", "'%Y'", "'2020-01-31'", "'[1,null]'", "'$.a'", "'UTC'", "'é\ud83e\udd86'"],
        ["BLOB"] = ["'ab'", "''", "'\\x00\\xff'"],
        ["BIT"] = ["'101'", "'0'"],
        ["DATE"] = ["'2020-02-29'", "'0001-01-01 (BC)'", "'infinity'", "'-infinity'"],
        ["TIME"] = ["'12:34:56'", "'00:00:00'"],
        ["TIME_NS"] = ["'12:34:56.123456789'"],
        ["TIME WITH TIME ZONE"] = ["'12:34:56+02'"],
        ["TIMESTAMP"] = ["'2020-02-29 12:34:56'", "'1969-12-31'", "'infinity'", "'-infinity'"],
        ["TIMESTAMP_S"] = ["'2020-02-29 12:34:56'", "'infinity'"],
        ["TIMESTAMP_MS"] = ["'2020-02-29 12:34:56'", "'infinity'"],
        ["TIMESTAMP_NS"] = ["'2020-02-29 12:34:56'", "'infinity'"],
        ["TIMESTAMP WITH TIME ZONE"] = ["'2020-02-29 12:34:56+00'", "'infinity'", "'-infinity'"],
        ["INTERVAL"] = ["'1 month'", "'0 days'", "'-3 hours'"],
        ["UUID"] = ["'11111111-2222-3333-4444-555555555555'"],
        ["JSON"] = ["'{\"a\":1}'", "'null'", "'[1,null]'", "'\"x\"'"],
        ["ANY"] = ["1::INTEGER", "'a'::VARCHAR", "[1,2]::INTEGER[]", "'infinity'::DATE"],
        ["T"] = ["1::INTEGER", "5::INTEGER"],
        ["K"] = ["1::INTEGER", "9::INTEGER"],
        ["V"] = ["'a'::VARCHAR", "'z'::VARCHAR"],
        ["ANY[]"] = ["[1,2]::INTEGER[]", "[]::INTEGER[]", "[null]::INTEGER[]"],
        ["T[]"] = ["[1,2]::INTEGER[]", "[]::INTEGER[]", "[null,1]::INTEGER[]"],
        ["T[][]"] = ["[[1],[2]]::INTEGER[][]", "[]::INTEGER[][]", "[null]::INTEGER[][]"],
        ["K[]"] = ["[1,2]::INTEGER[]", "[]::INTEGER[]"],
        ["V[]"] = ["['a','b']::VARCHAR[]", "[]::VARCHAR[]"],
        ["MAP(K, V)"] = ["MAP {1: 'a', 2: null}::MAP(INTEGER, VARCHAR)", "MAP {}::MAP(INTEGER, VARCHAR)"],
        ["MAP"] = ["MAP {1: 'a', 2: null}::MAP(INTEGER, VARCHAR)"],
        ["STRUCT"] = ["{'a': 1, 'year': null}::STRUCT(a INTEGER, \"year\" INTEGER)"],
        ["VARCHAR[]"] = ["['year','a']", "[]", "[null]"],
        ["BIGINT[]"] = ["[1,2]", "[]", "[null]"],
        ["BOOLEAN[]"] = ["[true,false]", "[]", "[null]"],
        ["DOUBLE[]"] = ["[0.5,1]", "[]"],
        ["FLOAT[]"] = ["[0.5,1]", "[]"],
        ["FLOAT[ANY]"] = ["[0.5,1,2]::FLOAT[3]", "[0,0,0]::FLOAT[3]"],
        ["DOUBLE[ANY]"] = ["[0.5,1,2]::DOUBLE[3]", "[0,0,0]::DOUBLE[3]"],
        ["FLOAT[3]"] = ["[0.5,1,2]", "[0,0,0]"],
        ["DOUBLE[3]"] = ["[0.5,1,2]", "[0,0,0]"],
    };

    public static IEnumerable<string[]> WithoutNulls(EngineFunction function, int most) => Calls(Places(function).Select(Samples), most);

    public static IEnumerable<string[]> WithNullAt(EngineFunction function, int place, int most) =>
        Calls(Places(function).Select((type, index) => index == place ? [Null(type)] : Samples(type)), most);

    public static IEnumerable<string[]> WithNulls(EngineFunction function, int most) =>
        Calls(Places(function).Select(type => Samples(type).Prepend(Null(type)).ToArray()), most);

    /// <summary>The types of the arguments to try; a variadic function is tried with two of its open kind, since one may mean something else.</summary>
    public static string[] Places(EngineFunction function) =>
        [.. function.Parameters.Select(parameter => parameter.Type), .. function.Variadic.Length > 0 ? [function.Variadic, function.Variadic] : Array.Empty<string>()];

    private static string[] Samples(string type) =>
        !Values.TryGetValue(type, out var values) ? []
        : values[0].Contains("::", StringComparison.Ordinal) ? values
        : [.. values.Select(value => $"CAST({value} AS {type})")];

    private static string Null(string type)
    {
        var typed = Values.TryGetValue(type, out var values) ? values[0] : "";
        var colons = typed.LastIndexOf("::", StringComparison.Ordinal);
        return $"CAST(NULL AS {(colons < 0 ? type : typed[(colons + 2)..])})";
    }

    // All combinations while they are few; then every n-th of them, n prime to most lengths so that each value has its turn.
    private static IEnumerable<string[]> Calls(IEnumerable<string[]> places, int most)
    {
        var samples = places.ToArray();
        var total = samples.Aggregate(1L, (product, values) => product * values.Length);
        var step = total <= most ? 1 : (total / most) | 1;
        for (long number = 0, made = 0; number < total && made < most; number += step, made++)
        {
            var rest = number;
            yield return [.. samples.Select(values =>
            {
                var value = values[rest % values.Length];
                rest /= values.Length;
                return value;
            })];
        }
    }
}
