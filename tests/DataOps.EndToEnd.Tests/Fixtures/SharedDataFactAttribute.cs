using DataOps.Repository;

namespace DataOps.EndToEnd.Tests.Fixtures;

/// <summary>A test that needs a data set from the shared folder; without it the test is skipped and says why.</summary>
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string dataSet)
    {
        var folder = Path.Combine(SharedData.Folder(RepositoryLayout.OfThisProgram().Root), dataSet);
        if (!Directory.Exists(folder))
        {
            Skip = $"The data set '{dataSet}' is not on this machine: put it beside the repository as ../shared/data/{dataSet}, "
                + $"or name the folder of the data sets in {SharedData.Variable}.";
        }
    }
}
