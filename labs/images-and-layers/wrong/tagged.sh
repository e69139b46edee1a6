docker tag python site:1
