using System.Globalization;

namespace DataOps.Deployment.Transforms;

/// <summary>Counts the rows that a transform reads and gives, so that an error can say where it was.</summary>
internal sealed class RowCounter
{
    private readonly List<Input> _inputs = [];

    /// <summary>The rows given so far.</summary>
    public long Written { get; set; }

    /// <summary>Begins to count the rows of an input.</summary>
    public Input Open(string name)
    {
        var input = new Input(name);
        lock (_inputs)
        {
            _inputs.Add(input);
        }

        return input;
    }

    /// <summary>Where the transform is: <c>at row 12 of 'stg_orders', after giving 11 rows</c>.</summary>
    public string Describe()
    {
        lock (_inputs)
        {
            var read = _inputs.Where(static input => input.Rows > 0).Select(input => string.Create(CultureInfo.InvariantCulture, $"row {input.Rows} of '{input.Name}'")).ToList();
            var at = read.Count == 0 ? "before it read a row" : "at " + string.Join(" and ", read);
            return string.Create(CultureInfo.InvariantCulture, $"{at}, after giving {Written} {(Written == 1 ? "row" : "rows")}");
        }
    }

    /// <summary>One enumeration of an input.</summary>
    internal sealed class Input(string name)
    {
        public string Name { get; } = name;

        public long Rows { get; set; }
    }
}
