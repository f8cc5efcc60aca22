using System.Data.Common;

namespace DataOps.Runtime.Tests;

/// <summary>A record as the generator writes it, with one column for each sort of value.</summary>
public sealed record Everything : IRelationRow<Everything>
{
    public static RelationInfo Relation { get; } = new(
        "Test",
        "of \"all\"",
        "every thing",
        "model",
        [
            new("id", nameof(Id), "INTEGER", typeof(int), false),
            new("big", nameof(Big), "HUGEINT", typeof(Int128), true),
            new("price", nameof(Price), "DECIMAL(10,2)", typeof(decimal), true),
            new("day", nameof(Day), "DATE", typeof(DateOnly), true),
            new("clock", nameof(Clock), "TIME", typeof(TimeOnly), true),
            new("at", nameof(At), "TIMESTAMP", typeof(DateTime), true),
            new("moment", nameof(Moment), "TIMESTAMP WITH TIME ZONE", typeof(DateTimeOffset), true),
            new("token", nameof(Token), "UUID", typeof(Guid), true),
            new("text", nameof(Text), "VARCHAR", typeof(string), true),
            new("bytes", nameof(Bytes), "BLOB", typeof(byte[]), true),
            new("tags", nameof(Tags), "VARCHAR[]", typeof(IReadOnlyList<string?>), true),
            new("scores", nameof(Scores), "MAP(VARCHAR, INTEGER)", typeof(IReadOnlyDictionary<string, int?>), true),
            new("street", nameof(Street), "STRUCT(street VARCHAR)", typeof(string), true),
            new("gap", nameof(Gap), "INTERVAL", typeof(TimeSpan), true),
        ],
        [["id"]],
        null);

    public required int Id { get; init; }

    public required Int128? Big { get; init; }

    public required decimal? Price { get; init; }

    public required DateOnly? Day { get; init; }

    public required TimeOnly? Clock { get; init; }

    public required DateTime? At { get; init; }

    public required DateTimeOffset? Moment { get; init; }

    public required Guid? Token { get; init; }

    public required string? Text { get; init; }

    public required byte[]? Bytes { get; init; }

    public required IReadOnlyList<string?>? Tags { get; init; }

    public required IReadOnlyDictionary<string, int?>? Scores { get; init; }

    public required string? Street { get; init; }

    public required TimeSpan? Gap { get; init; }

    public static Everything Read(DbDataReader reader) => new()
    {
        Id = reader.Get<int>(0),
        Big = reader.GetNullable<Int128>(1),
        Price = reader.GetNullable<decimal>(2),
        Day = reader.GetNullable<DateOnly>(3),
        Clock = reader.GetNullable<TimeOnly>(4),
        At = reader.GetNullable<DateTime>(5),
        Moment = reader.GetNullable<DateTimeOffset>(6),
        Token = reader.GetNullable<Guid>(7),
        Text = reader.GetOrNull<string>(8),
        Bytes = reader.GetOrNull<byte[]>(9),
        Tags = reader.GetOrNull(10, value => FieldValue.List(value, item => item is { } text ? FieldValue.To<string>(text) : null)),
        Scores = reader.GetOrNull(
            11, value => FieldValue.Map(value, FieldValue.To<string>, item => item is { } number ? FieldValue.To<int>(number) : (int?)null)),
        Street = reader.GetOrNull(12, value => FieldValue.To<string>(FieldValue.Field(value, "street")!)),
        Gap = reader.GetNullable<TimeSpan>(13),
    };

    public void Write(Span<object?> values) => throw new NotSupportedException("only read here");
}
